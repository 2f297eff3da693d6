import { DecisionRecordElement } from './decision-record.ts';

if (!customElements.get('decision-record')) customElements.define('decision-record', DecisionRecordElement);
