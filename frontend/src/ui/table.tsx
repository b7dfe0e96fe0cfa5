import type { ReactNode } from 'react';
import styles from './table.module.css';
import { Unseen } from './unseen';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, so that they can be compared. */
  numeric?: boolean;
}

/**
 * Rows with columns; on a phone each row becomes a block in which every value carries its column's name. The first
 * column names the row. `caption` is for a screen reader unless `shownCaption`.
 */
export function Table<Row>(props: {
  caption: string;
  shownCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}) {
  const { caption, shownCaption, columns, rows, rowKey } = props;
  return (
    <table className={styles.table} role="table">
      <caption className={shownCaption ? styles.caption : undefined}>
        {shownCaption ? caption : <Unseen>{caption}</Unseen>}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, numeric }) => (
            <th key={key} scope="col" role="columnheader" className={numeric ? styles.numeric : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, title, cell, numeric }, index) =>
              index === 0 ? (
                <th key={key} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-title={title} className={numeric ? styles.numeric : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
