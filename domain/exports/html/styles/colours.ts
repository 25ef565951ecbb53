/**
 * Colours were measured (WCAG contrast, CIEDE2000 between families under three simulated colour blindnesses): light,
 * closest pair 14.3 and contrast 4.6 on paper; dark, 19.3 and 5.4. Tints are the family at about 12 and 26 %.
 */
export const lightColours = `
  --paper:#fbfaf7;--card:#fff;--ink:#1c1b19;--soft:#5b5750;--rule:#e4e0d8;--accent:#1f4e79;
  --supported:#005fb8;--supported-1:#005fb81f;--supported-2:#005fb842;
  --between:#a85b00;--between-1:#a85b001f;--between-2:#a85b0042;
  --wrong:#7a003c;--wrong-1:#7a003c1c;--wrong-2:#7a003c3d;
  --open:#6b7280;--open-1:#6b728024;--open-2:#6b728047;`

export const darkColours = `
  --paper:#15171a;--card:#1b1e22;--ink:#e8e6e1;--soft:#a7a49d;--rule:#2f3339;--accent:#8ab8e6;
  --supported:#6aa9f7;--supported-1:#6aa9f72e;--supported-2:#6aa9f757;
  --between:#f2be5c;--between-1:#f2be5c29;--between-2:#f2be5c4f;
  --wrong:#f2548c;--wrong-1:#f2548c30;--wrong-2:#f2548c59;
  --open:#cdd2d8;--open-1:#cdd2d824;--open-2:#cdd2d845;`
