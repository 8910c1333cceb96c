import type { ReportSchema } from '../status-report';

export interface ReportParts {
  schema?: ReportSchema;
  group?: string;
  batches?: string[];
  before?: string;
}

/** A report as banks write them; parts are XML. */
export const reportOf = ({
  schema = 'pain.002.001.10',
  group = '',
  batches = [],
  before = '',
}: ReportParts = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${schema}">
  <CstmrPmtStsRpt>
    <GrpHdr><MsgId>BANK-4711</MsgId><CreDtTm>2026-11-24T06:12:00.123+01:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>ZL-2026-000001</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${group}</OrgnlGrpInfAndSts>
    ${batches.join('\n    ')}
  </CstmrPmtStsRpt>
</Document>`;

export const groupStatus = (status: string, reasons = '') => `<GrpSts>${status}</GrpSts>${reasons}`;

export const batchOf = (items: string[] = [], status?: string, id = 'ZL-2026-000001', reasons = '') =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>${
    status === undefined ? '' : `<PmtInfSts>${status}</PmtInfSts>`
  }${reasons}${items.join('')}</OrgnlPmtInfAndSts>`;

export const itemOf = (id: string, status?: string, reasons = '') =>
  `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId>${
    status === undefined ? '' : `<TxSts>${status}</TxSts>`
  }${reasons}</TxInfAndSts>`;

export const reasonOf = (code: string, ...lines: string[]) =>
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn>${lines.map((line) => `<AddtlInf>${line}</AddtlInf>`).join('')}</StsRsnInf>`;
