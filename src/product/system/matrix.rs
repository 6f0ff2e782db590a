//! The coefficients of a system as compressed arrays of floats, in the order they are solved in.

#![expect(
    clippy::disallowed_types,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    reason = "loops are solved in floats; indices were checked to fit"
)]

/// Coefficients by line: for adjoint solves a line is an activity, for forward ones a product.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    starts: Vec<u32>,
    places: Vec<u32>,
    amounts: Vec<f64>,
}

impl Lines {
    /// From entries of line, place and amount, of which those of one line stand together.
    pub fn new(size: usize, entries: impl Iterator<Item = (usize, usize, f64)>) -> Lines {
        let mut lines = Lines {
            starts: vec![0; size + 1],
            ..Lines::default()
        };
        for (line, place, amount) in entries {
            lines.places.push(place as u32);
            lines.amounts.push(amount);
            if let Some(end) = lines.starts.get_mut(line + 1) {
                *end = lines.places.len() as u32;
            }
        }
        let mut last = 0;
        for start in &mut lines.starts {
            last = last.max(*start);
            *start = last;
        }
        lines
    }

    fn bounds(&self, line: usize) -> std::ops::Range<usize> {
        let start = |line| self.starts.get(line).map_or(0, |start| *start as usize);
        start(line)..start(line + 1)
    }

    /// Places and amounts of a line.
    #[inline]
    pub fn of(&self, line: usize) -> impl Iterator<Item = (usize, f64)> {
        let bounds = self.bounds(line);
        let places = self.places.get(bounds.clone()).unwrap_or_default();
        let amounts = self.amounts.get(bounds).unwrap_or_default();
        places
            .iter()
            .zip(amounts)
            .map(|(place, amount)| (*place as usize, *amount))
    }

    /// `start` and the line's amounts times the values at their places, added from the left.
    #[inline]
    pub fn gather(&self, line: usize, start: f64, values: &[f64]) -> f64 {
        self.of(line).fold(start, |sum, (place, amount)| {
            sum + amount * values.get(place).copied().unwrap_or_default()
        })
    }

    /// The amount of a line at a place, to change it.
    pub fn amount_mut(&mut self, line: usize, place: usize) -> Option<&mut f64> {
        let bounds = self.bounds(line);
        let within = self.places.get(bounds.clone())?;
        let offset = within.iter().position(|found| *found as usize == place)?;
        self.amounts.get_mut(bounds.start + offset)
    }
}

/// The largest size of a number in a list; infinite where one isn't finite.
pub(super) fn size_of(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |largest: f64, value| {
        if value.is_finite() {
            largest.max(value.abs())
        } else {
            f64::INFINITY
        }
    })
}
