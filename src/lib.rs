//! Tansuan 碳算: a carbon calculation engine for the carbon management system standard T/CCAA 39-2022.
