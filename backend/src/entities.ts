/** Everything TypeORM maps; each room adds its own. */
export const entities: (new () => object)[] = [];
