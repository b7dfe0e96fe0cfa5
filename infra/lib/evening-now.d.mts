export interface Evening {
  id: string;
  ohjaamoId: string;
  tables: { id: string; number: number; employerId: string | null }[];
}

export function eveningNow(
  databaseUrl: string,
  wanted?: {
    at?: string;
    recruiter?: string;
    tables?: number;
    title?: string;
    beginsInMinutes?: number;
    minutes?: number;
    status?: string;
  },
): Promise<Evening>;

export function endEvening(databaseUrl: string, eventId: string): Promise<void>;
