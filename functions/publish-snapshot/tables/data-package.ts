import type { County } from '../../../schemas/county.ts';
import type { MeasureDocument } from '../../../schemas/snapshot.ts';
import { type CanonicalDocument, jsonDocument } from '../documents/canonical-document.ts';
import { TABLE_COLUMNS } from './table-columns.ts';
import type { TableColumn } from './table-line.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/**
 * Describes a measure's table as a Data Package (v2) with a Table Schema. It lies beside the table under
 * a name made from its own hash: under a fixed name it would have to be overwritten.
 */
export function dataPackage(document: MeasureDocument, table: CanonicalDocument, county: County): CanonicalDocument {
  const { id, label, unit } = document.measure;
  const content = {
    $schema: `${PROFILES}/datapackage.json`,
    name: id,
    title: `${label}: ${county.name} compared`,
    resources: [
      {
        $schema: `${PROFILES}/dataresource.json`,
        name: id,
        title: label,
        path: table.path.slice(table.path.lastIndexOf('/') + 1),
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(table.body, 'utf8'),
        hash: `sha256:${table.sha256}`,
        schema: {
          $schema: `${PROFILES}/tableschema.json`,
          fields: TABLE_COLUMNS.map((column) => describeColumn(column, unit)),
          primaryKey: ['current_period', 'area_code'],
          missingValues: [''],
        },
      },
    ],
  };
  return jsonDocument(content, (sha256) => `v1/tables/${id}/${sha256}.datapackage.json`);
}

function describeColumn({ name, type, description, unit }: TableColumn, counted: string) {
  return unit === undefined
    ? { name, type, description }
    : { name, type, description, unit: unit.replace('counted', counted) };
}
