import './service';
import './holidays';
import './addressees';
import './objection';
