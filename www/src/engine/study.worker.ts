// The worker of product studies: what computes them is loaded with the first.

import { expose } from "comlink";
import { loadProduct } from "./load-product.ts";
import { StudyApi } from "./study-api.ts";

expose(new StudyApi(loadProduct));
