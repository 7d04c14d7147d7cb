import { getRouteApi } from '@tanstack/react-router';
import { CALCULATOR_NAMES, CALCULATORS } from './CalculatorTabs.tsx';
import { DeadlinesCalculator } from './DeadlinesCalculator.tsx';
import { JkpCalculator } from './JkpCalculator.tsx';
import { PensionCalculator } from './PensionCalculator.tsx';
import { PkwtCalculator } from './PkwtCalculator.tsx';
import { SeveranceCalculator } from './SeveranceCalculator.tsx';

const route = getRouteApi('/kalkulator/$jenis');

/** The calculator that the address names; the first one for an address that names none. */
export function CalculatorsPage() {
  const { jenis } = route.useParams();
  const name = CALCULATOR_NAMES.find((one) => CALCULATORS[one] === jenis) ?? 'severance';
  switch (name) {
    case 'severance':
      return <SeveranceCalculator />;
    case 'pkwt':
      return <PkwtCalculator />;
    case 'pension':
      return <PensionCalculator />;
    case 'jkp':
      return <JkpCalculator />;
    case 'deadlines':
      return <DeadlinesCalculator />;
  }
}
