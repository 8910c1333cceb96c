import type { Channel, Parcel, Sending } from '../channel';
import { faultOf, refused } from '../parcel-fault';
import { composeMail } from './compose-mail';
import type { SmtpSettings } from './settings';
import { transmit } from './transmit';

/** One mailbox, written plainly: no list, no group, no comment, nothing that ends a command. */
export const mailAddress = /^[^\s@<>()[\]\\,;:"\u0000-\u001f\u007f-\u009f]{1,64}@[\p{L}\p{N}.-]{1,253}$/u;

export class SmtpChannel implements Channel {
  readonly id = 'smtp';
  /** Two messages with one Message-ID are shown as one by some mailers only. */
  readonly repeatable = false;

  constructor(private readonly settings: SmtpSettings) {}

  async send(parcel: Parcel): Promise<Sending> {
    const fault = faultOf(parcel);
    if (fault) return fault;
    const { email } = parcel.to;
    if (email === undefined) return refused('The recipient has no e-mail address.');
    if (!mailAddress.test(email)) return refused('The e-mail address of the recipient is none.');
    return await transmit(await composeMail(parcel, email, this.settings), this.settings);
  }
}
