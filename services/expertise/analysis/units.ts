// Units that follow a number. Case tells them apart from words: "2019 a permis" speaks of no ampere.

/** The term's spelling first, then others; in composed and compatible form (μ, m2). */
const spellings = `
  mg,kg Kg,g,μg ug mcg,ng,pg,l L,ml mL,cl cL,dl dL,μl μL,nl nL,m,km,cm,mm,μm,nm,ha,m2,km2,cm2,mm2,m3,cm3 cc,mm3
  Hz hz,kHz khz KHz,MHz mhz,GHz ghz,THz,W,mW,kW,MW,GW,kWh kwh KWh,MWh,GWh,V,mV,kV,mA,J,kJ,MJ,kcal,eV,keV,MeV
  ko Ko,Mo,Go,To,kB KB,MB,GB,TB,Pa,kPa,MPa,hPa,bar,mbar,mol,mmol,μmol,nmol,mM,μM,nM,ppm,ppb,dpi,rpm,dB
  s,ms,μs,min,h,mmHg mmhg,UI IU ui iu,Gy,mGy,Sv,mSv,T,t,°,°C °c,%,‰,€,k€ K€,M€,Md€,$,£
`;

const canonical = new Map(
  spellings
    .trim()
    .split(/[,\n]/)
    .flatMap((same) => {
      const [first = '', ...others] = same.trim().split(' ');
      return [first, ...others].map((spelling): [string, string] => [spelling, first]);
    }),
);

/** The one spelling of a unit, or of one by another: mg/l, UI/kg. */
export const unitOf = (written: string): string | undefined => {
  const compatible = written.normalize('NFKC');
  const known = canonical.get(compatible);
  if (known !== undefined) return known;
  const [above = '', below, ...rest] = compatible.split('/');
  if (below === undefined || rest.length > 0) return undefined;
  const [one, other] = [canonical.get(above), canonical.get(below)];
  return one === undefined || other === undefined ? undefined : `${one}/${other}`;
};
