//! What cells accept, in the words of the file format.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula,
};

use crate::error::{Code, Problem};
use crate::interchange::workbook::cell::fit;
use crate::interchange::workbook::model::{CellRange, ListSource, Validation, ValidationRule};
use crate::interchange::workbook::write::refused;

/// Characters that a hint or a message has at most.
const TOLD: usize = 255;

/// A validation of the file format.
pub(super) fn rule(validation: &Validation) -> Result<DataValidation, Problem> {
    let made = match &validation.rule {
        ValidationRule::List { source } => list(source).map_err(|problem| problem.at("source"))?,
        ValidationRule::Decimal { least, most } => decimal(least.as_deref(), most.as_deref())?,
        ValidationRule::Date { first, last } => {
            let day = |text: &str| {
                super::cell::day(text)?;
                ExcelDateTime::parse_from_str(text)
                    .map_err(|_| Problem::new(Code::InvalidDate).with("found", text))
            };
            let first = day(first).map_err(|problem| problem.at("first"))?;
            let last = day(last).map_err(|problem| problem.at("last"))?;
            DataValidation::new().allow_date(DataValidationRule::Between(first, last))
        }
    };
    let cut = |text: &str| text.chars().take(TOLD).collect::<String>();
    let style = if validation.lenient {
        DataValidationErrorStyle::Warning
    } else {
        DataValidationErrorStyle::Stop
    };
    let made = made.set_error_style(style);
    let made = match validation.hint.as_str() {
        "" => made,
        hint => made.set_input_message(cut(hint)).map_err(|e| refused(&e))?,
    };
    match validation.message.as_str() {
        "" => Ok(made),
        message => made
            .set_error_message(cut(message))
            .map_err(|e| refused(&e)),
    }
}

fn list(source: &ListSource) -> Result<DataValidation, Problem> {
    match source {
        ListSource::Values(values) => {
            let comma = values.iter().find(|value| value.contains(','));
            if let Some(value) = comma {
                return Err(Problem::new(Code::InvalidInput)
                    .with("detail", format!("a value of a list with a comma: {value}")));
            }
            DataValidation::new()
                .allow_list_strings(values)
                .map_err(|e| refused(&e))
        }
        ListSource::Range { sheet, range } => {
            let sheet = sheet.replace('\'', "''");
            let formula = format!("='{sheet}'!{}", absolute(*range));
            Ok(DataValidation::new().allow_list_formula(Formula::new(formula)))
        }
    }
}

#[expect(
    clippy::disallowed_types,
    reason = "a spreadsheet's numbers are doubles"
)]
fn decimal(least: Option<&str>, most: Option<&str>) -> Result<DataValidation, Problem> {
    let bound = |text: &str, place: &str| -> Result<f64, Problem> {
        fit(text).map_err(|problem| problem.at(place))?;
        text.parse().map_err(|_| {
            Problem::new(Code::InvalidNumber)
                .with("found", text)
                .at(place)
        })
    };
    let least = least.map(|text| bound(text, "least")).transpose()?;
    let most = most.map(|text| bound(text, "most")).transpose()?;
    let rule = match (least, most) {
        (Some(least), Some(most)) => DataValidationRule::Between(least, most),
        (Some(least), None) => DataValidationRule::GreaterThanOrEqualTo(least),
        (None, Some(most)) => DataValidationRule::LessThanOrEqualTo(most),
        // Any number: the format has no rule without bounds.
        (None, None) => DataValidationRule::GreaterThanOrEqualTo(-1e300),
    };
    Ok(DataValidation::new().allow_decimal_number(rule))
}

/// `$A$1:$B$2`.
fn absolute(range: CellRange) -> String {
    let last_row = range.row.saturating_add(range.rows.saturating_sub(1));
    let last_column = range.column.saturating_add(range.columns.saturating_sub(1));
    let place = |row: u32, column: u16| {
        let letters = rust_xlsxwriter::utility::column_number_to_name(column);
        format!("${letters}${}", row.saturating_add(1))
    };
    format!(
        "{}:{}",
        place(range.row, range.column),
        place(last_row, last_column)
    )
}
