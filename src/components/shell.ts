import {anchor} from "./shell/anchor.js";
import {contents} from "./shell/contents.js";
import {equationPreview} from "./shell/equationPreview.js";
import {hessianButton} from "./shell/hessianButton.js";
import {menu} from "./shell/menu.js";
import {searchButton} from "./shell/search.js";
import {themeSwitch} from "./shell/themeSwitch.js";
import "./state.js"; // the state travels with the links of every page, figures or not

// The frame of every page: each part finds its own elements, and does nothing where they are missing.
anchor();
themeSwitch();
menu();
contents();
equationPreview();
searchButton();
hessianButton();
