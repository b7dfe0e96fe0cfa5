/** SQL that writes an instant the way it crosses HTTP: `2026-12-02T12:15:00Z`. */
export const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
