import './decision';
import './court';
import './reinstatement';
