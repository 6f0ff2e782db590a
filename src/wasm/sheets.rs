//! Spreadsheets in.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::error::{Code, Outcome, Problem};
use crate::interchange::sheets;
use crate::wasm::answer::{answer, plain};

#[wasm_bindgen]
extern "C" {
    /// The host's own decoder, which knows the encodings of web pages.
    type TextDecoder;

    #[wasm_bindgen(constructor, catch)]
    fn new(encoding: &str) -> Result<TextDecoder, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array) -> Result<String, JsValue>;
}

/// The bytes of a file; a web page in another encoding is brought to UTF-8.
fn in_utf8(file: &Uint8Array) -> Vec<u8> {
    let bytes = file.to_vec();
    let decoded = sheets::encoding(&bytes)
        .and_then(|encoding| TextDecoder::new(&encoding).ok())
        .and_then(|decoder| decoder.decode(file).ok());
    decoded.map_or(bytes, String::into_bytes)
}

/// A spreadsheet file (XLSX, XLS, ODS, or a web page with tables), held open and read a sheet at a time.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Workbook(Option<sheets::Workbook>);

#[wasm_bindgen]
impl Workbook {
    /// Nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Workbook {
        Workbook::default()
    }

    /// Opens a file: what is in it. Its content tells what it is; the name is only compared with that. A file
    /// that is no spreadsheet is `not-a-spreadsheet`, and `details.kind` says what it is: `text` for CSV.
    #[wasm_bindgen(unchecked_return_type = "Outcome<WorkbookInfo>")]
    pub fn open(&mut self, bytes: &Uint8Array, name: &str) -> JsValue {
        self.0 = None;
        // Before it is copied into the module's memory.
        if let Err(problem) = sheets::check_size(u64::from(bytes.length())) {
            return answer(&Outcome::<()>::from(Err(problem)));
        }
        match sheets::Workbook::open(in_utf8(bytes), name) {
            Outcome::Invalid { problems } => answer(&Outcome::<()>::Invalid { problems }),
            Outcome::Ok { value, findings } => {
                let opened = self.0.insert(value);
                answer(&Outcome::Ok {
                    value: opened.info(),
                    findings,
                })
            }
        }
    }

    /// Reads a sheet, counted from 0, and forgets the one before. `progress` is called now and then with the
    /// bytes read and the bytes in all; what it gives or throws is ignored. A large sheet is ended
    /// by ending the worker.
    #[wasm_bindgen(unchecked_return_type = "Outcome<SheetTable>")]
    pub fn sheet(
        &mut self,
        index: u32,
        #[wasm_bindgen(unchecked_optional_param_type = "(done: number, total: number) => void")]
        progress: Option<Function>,
    ) -> JsValue {
        let mut told = move |done: u64, total: u64| {
            if let Some(progress) = &progress {
                let [done, total] =
                    [done, total].map(|bytes| u32::try_from(bytes).unwrap_or(u32::MAX));
                let _ = progress.call2(&JsValue::NULL, &done.into(), &total.into());
            }
        };
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        let table = match &mut self.0 {
            Some(workbook) => workbook.sheet(index, &mut told),
            None => Err(closed()),
        };
        answer(&Outcome::from(table))
    }

    /// Rows of the sheet read last, from `first` on: the texts of their cells, each row as long as it holds
    /// anything. Asked for in portions of some thousands; after the last row, none come.
    #[wasm_bindgen(unchecked_return_type = "string[][]")]
    pub fn rows(&self, first: u32, count: u32) -> JsValue {
        let rows = self.0.as_ref().map(|workbook| workbook.rows(first, count));
        plain(&rows.unwrap_or_default())
    }

    /// Lets the file go.
    pub fn close(&mut self) {
        self.0 = None;
    }
}

fn closed() -> Problem {
    Problem::new(Code::UnknownReference).with("id", "workbook")
}
