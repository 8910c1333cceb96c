import './death';
import './card';
