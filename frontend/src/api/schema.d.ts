/** Until the API's description is there: the shape that the generated file will have. */
export type paths = Record<string, never>;
export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      code: 'slot_taken' | 'already_booked' | 'booking_closed';
      detail?: string;
    };
  };
}
