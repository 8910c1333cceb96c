import './protection';
