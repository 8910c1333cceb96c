import './six-years';
