import { checkedStatusReport } from './checked';
import { LARGEST_REPORT, readStatusReport, reportText } from './read-status-report';
import { reportSchemas, StatusReportError, type ReportFault } from './status-report';
import { batchOf, groupStatus, itemOf, reasonOf, reportOf } from './test/reports';

const bytes = (text: string) => new TextEncoder().encode(text);

function faultOf(read: () => unknown): ReportFault | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof StatusReportError) return error.fault;
    throw error;
  }
}

describe.each(reportSchemas)('a report in %s', (schema) => {
  it('is read with its group, its orders, its transfers and their reasons', async () => {
    const xml = reportOf({
      schema,
      group: groupStatus('PART', reasonOf('NARR', 'Teilweise ausgeführt')),
      batches: [
        batchOf(
          [
            itemOf('HS-1', 'ACCP'),
            itemOf('HS-2', 'ACSC'),
            itemOf('HS-3', 'RJCT', reasonOf('AC04', 'Konto', 'aufgelöst') + reasonOf('MS03')),
          ],
          'PART',
        ),
        batchOf([], 'RJCT', 'OTHER', reasonOf('DT01')),
      ],
    });
    const report = await checkedStatusReport(bytes(xml));
    expect(report).toEqual({
      schema,
      reportId: 'BANK-4711',
      createdAt: '2026-11-24T06:12:00.123+01:00',
      originalMessageId: 'ZL-2026-000001',
      originalMessageName: 'pain.001.001.09',
      group: { status: 'PART', reasons: [{ code: 'NARR', text: 'Teilweise ausgeführt' }] },
      batches: [
        {
          paymentInformationId: 'ZL-2026-000001',
          status: 'PART',
          reasons: [],
          items: [
            { endToEndId: 'HS-1', status: 'ACCP', reasons: [] },
            { endToEndId: 'HS-2', status: 'ACSC', reasons: [] },
            {
              endToEndId: 'HS-3',
              status: 'RJCT',
              reasons: [
                { code: 'AC04', text: 'Konto aufgelöst' },
                { code: 'MS03', text: '' },
              ],
            },
          ],
        },
        {
          paymentInformationId: 'OTHER',
          status: 'RJCT',
          reasons: [{ code: 'DT01', text: '' }],
          items: [],
        },
      ],
    });
  });

  it('may reject the whole file in one word', async () => {
    const report = await checkedStatusReport(
      bytes(reportOf({ schema, group: groupStatus('RJCT', reasonOf('FF01')) })),
    );
    expect(report.group).toEqual({ status: 'RJCT', reasons: [{ code: 'FF01', text: '' }] });
    expect(report.batches).toEqual([]);
  });
});

describe.each(reportSchemas)('what a report in %s leaves open', (schema) => {
  it('may say nothing of the whole, and repeat the transfer, whose names are not kept', async () => {
    const repeated = '<OrgnlTxRef><Cdtr><Nm>Geheim</Nm></Cdtr></OrgnlTxRef>';
    const party =
      schema === 'pain.002.001.10'
        ? repeated.replace('<Nm>Geheim</Nm>', '<Pty><Nm>Geheim</Nm></Pty>')
        : repeated;
    const item = itemOf('HS-1', 'RJCT', `${reasonOf('AC01')}${party}`);
    const report = await checkedStatusReport(bytes(reportOf({ schema, batches: [batchOf([item])] })));
    expect(report.group).toEqual({ status: null, reasons: [] });
    expect(report.batches[0]?.status).toBeNull();
    expect(JSON.stringify(report)).not.toContain('Geheim');
  });

  it('may give a reason of the bank’s own, a text alone, and items without an id', async () => {
    const own =
      '<StsRsnInf><Rsn><Prtry>X-17</Prtry></Rsn></StsRsnInf><StsRsnInf><AddtlInf>Siehe Konto</AddtlInf></StsRsnInf>';
    const items = [
      '<TxInfAndSts><StsId>1</StsId><TxSts>RJCT</TxSts></TxInfAndSts>',
      itemOf('NOTPROVIDED', 'RJCT', own),
    ];
    const report = await checkedStatusReport(bytes(reportOf({ schema, batches: [batchOf(items)] })));
    expect(report.batches[0]?.items).toEqual([
      { endToEndId: null, status: 'RJCT', reasons: [] },
      {
        endToEndId: null,
        status: 'RJCT',
        reasons: [
          { code: 'X-17', text: '' },
          { code: null, text: 'Siehe Konto' },
        ],
      },
    ]);
  });
});

describe('a report is read', () => {
  it('with prefixes, character data, comments and references', () => {
    const xml = reportOf({
      batches: [
        batchOf([itemOf('<![CDATA[A&B]]>', 'R<!-- no -->JCT', reasonOf('AC01', '&lt;&#228;&amp;&gt;'))]),
      ],
    });
    const prefixed = xml
      .replace(/<(\/?)([A-Z])/g, '<$1p:$2')
      .replace('xmlns=', 'xmlns:p=')
      .replace('<![CDATA', '<![CDATA');
    for (const text of [xml, prefixed]) {
      expect(readStatusReport(text).batches[0]?.items[0]).toEqual({
        endToEndId: 'A&B',
        status: 'RJCT',
        reasons: [{ code: 'AC01', text: '<ä&>' }],
      });
    }
  });

  it('with a byte order mark', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(reportOf())]);
    expect(readStatusReport(reportText(marked)).reportId).toBe('BANK-4711');
  });
});

const laughs =
  '<!DOCTYPE Document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
const cases: [string, string, ReportFault][] = [
  ['with a document type', reportOf({ before: '<!DOCTYPE Document>' }), 'document-type'],
  [
    'that multiplies entities',
    reportOf({ before: laughs, batches: [batchOf([itemOf('&c;', 'RJCT')])] }),
    'document-type',
  ],
  [
    'that opens a file',
    reportOf({
      before: '<!DOCTYPE Document [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      batches: [batchOf([itemOf('&f;')])],
    }),
    'document-type',
  ],
  ['with an entity nobody declared', reportOf({ batches: [batchOf([itemOf('&f;')])] }), 'not-xml'],
  ['with a NUL', reportOf({ batches: [batchOf([itemOf('\u0000')])] }), 'not-xml'],
  ['with a reference to a NUL', reportOf({ batches: [batchOf([itemOf('&#0;')])] }), 'not-xml'],
  ['cut off', reportOf().slice(0, -20), 'not-xml'],
  ['with something after its end', `${reportOf()}<more/>`, 'not-xml'],
  ['of nothing', '', 'not-xml'],
  ['of JSON', '{}', 'not-xml'],
  ['in another encoding', reportOf().replace('UTF-8', 'ISO-8859-1'), 'encoding'],
  ['of another version', reportOf().replace('002.001.10', '002.001.14'), 'not-a-status-report'],
  ['of another message', reportOf().replace('002.001.10', '001.001.09'), 'not-a-status-report'],
  ['in no namespace', reportOf().replace(/ xmlns="[^"]*"/, ''), 'not-a-status-report'],
  [
    'with a part of another namespace',
    reportOf().replace('<GrpHdr>', '<GrpHdr xmlns="urn:other">'),
    'not-a-status-report',
  ],
  [
    'with another root',
    '<html xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"/>',
    'not-a-status-report',
  ],
  ['without its header', reportOf().replace(/<GrpHdr>.*<\/GrpHdr>/, ''), 'element-missing'],
  ['without the original message', reportOf().replace(/<OrgnlMsgId>.*<\/OrgnlMsgId>/, ''), 'element-missing'],
  ['a thousand elements deep', reportOf({ batches: ['<a>'.repeat(1000) + '</a>'.repeat(1000)] }), 'too-deep'],
  ['of a size no report has', 'x'.repeat(LARGEST_REPORT + 1), 'too-large'],
];

const broken: [string, string][] = [
  [
    reportOf({ group: '<GrpSts>GEHEIM</GrpSts>' }),
    'line 5: Element GrpSts breaks the rule on its maxLength.',
  ],
  [
    reportOf({ schema: 'pain.002.001.03', group: '<GrpSts>GEHE</GrpSts>' }),
    'line 5: Element GrpSts breaks the rule on its enumeration.',
  ],
  [reportOf({ batches: ['<Geheim/>'] }), 'line 6: Element Geheim is not expected here.'],
  [
    reportOf({ batches: [batchOf([itemOf('x'.repeat(36), 'RJCT')])] }),
    'line 6: Element OrgnlEndToEndId breaks the rule on its maxLength.',
  ],
  [
    reportOf().replace('2026-11-24T06:12:00.123+01:00', "GEHEIM 'x'\nGEHEIM"),
    'line 4: Element CreDtTm is not valid.',
  ],
];

describe('a report is refused', () => {
  it.each(cases)('%s', (_, xml, fault) => {
    expect(faultOf(() => readStatusReport(xml))).toBe(fault);
  });

  it('in bytes that are not UTF-8, or too many', () => {
    expect(faultOf(() => reportText(Uint8Array.from([0x3c, 0xe4, 0x3e])))).toBe('encoding');
    expect(faultOf(() => reportText(new Uint8Array(LARGEST_REPORT + 1)))).toBe('too-large');
  });

  it('where it departs from its schema, naming places and nothing that stands there', async () => {
    for (const [xml, place] of broken) {
      const refusal = await checkedStatusReport(bytes(xml)).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(StatusReportError);
      expect(refusal).toMatchObject({ fault: 'schema', places: expect.arrayContaining([place]) as unknown });
      expect((refusal as StatusReportError).places.join()).not.toContain('GEHE');
    }
  });
});
