//! How any figure of a project came about: reductions by their parts, totals by sources, entries by formula, money.

use crate::error::{Code, Problem};
use crate::formula::{Explanation, ExplanationKind};
use crate::ledger::{Axis, Figure, Stream};
use crate::project::account::label;
use crate::project::credit::Credits;
use crate::project::economics;
use crate::project::evaluation::{Project, SideLedger};
use crate::project::model::{ProjectSide, SourceRole};
use crate::project::reduction::{Parts, figure};
use crate::quantity::{Co2e, Rational, parse_decimal};
use crate::text::LocalText;

/// The keys of a figure of a side.
#[derive(Clone, Debug, Default)]
struct Keys {
    year: Option<i16>,
    source: Option<String>,
    standing: Option<String>,
}

impl Keys {
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.source.clone().map(|id| ("source", id)));
        pairs.extend(self.year.map(|year| ("year", year.to_string())));
        pairs.extend(self.standing.clone().map(|name| ("standing", name)));
        pairs
    }
}

impl Project {
    /// How a figure of the result came about, one level deep for totals: their parts carry names to ask further.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for what is no figure of this project.
    pub fn explain(&self, name: &str) -> Result<Explanation, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", name);
        let (account, filter) = match name.parse::<Figure>()? {
            Figure::Entry(id) => return self.entry(&id),
            Figure::Total { account, filter } => (account, filter),
        };
        if economics::is_money(&account) {
            return economics::explain(self, name)?.ok_or_else(unknown);
        }
        let mut side = None;
        let mut keys = Keys::default();
        for (axis, key) in filter {
            match axis.as_str() {
                "side" => side = ProjectSide::from_name(&key),
                "year" => {
                    let year = key.parse().map_err(|_| unknown())?;
                    let known = self.spans.iter().any(|span| span.year == year);
                    keys.year = Some(known.then_some(year).ok_or_else(unknown)?);
                }
                "source" => {
                    self.source(&key).ok_or_else(unknown)?;
                    keys.source = Some(key);
                }
                "standing" => keys.standing = Some(key),
                _ => return Err(unknown()),
            }
        }
        let side = side.ok_or_else(unknown)?;
        match account.as_str() {
            "reduction" => self.reduction(side, keys.year),
            "cumulative" => self.cumulative(side, keys.year.ok_or_else(unknown)?),
            "credits" => self.credits(side, keys.year),
            _ => {
                let role = SourceRole::ALL.into_iter();
                let role = role.into_iter().find(|role| role.as_str() == account);
                self.total(self.side(side), role.ok_or_else(unknown)?, &keys)
            }
        }
    }

    fn entry(&self, id: &str) -> Result<Explanation, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", id);
        let mut names = id.split('|').skip(1);
        let key = names.next().ok_or_else(unknown)?;
        let sides = [ProjectSide::ExAnte, ProjectSide::Monitored];
        let side = sides
            .into_iter()
            .find(|side| self.side(*side).ledger.stream(key).is_some())
            .ok_or_else(unknown)?;
        let ledger = &self.side(side).ledger;
        let mut explained = ledger.explain(id)?;
        if let Some(stream) = ledger.stream(key) {
            self.tell_share(&mut explained, stream);
        }
        Ok(explained)
    }

    /// Says what the share of a stream is made of: the weight of a margin, and the days of a part of a year.
    fn tell_share(&self, explained: &mut Explanation, stream: &Stream) {
        let is_share = |child: &Explanation| child.symbol.as_deref() == Some("s");
        let Some(place) = explained.children.iter().position(is_share) else {
            return;
        };
        let grid = self.source(&stream.source_id);
        let grid = grid.and_then(|source| source.grid.as_ref());
        let margin = stream.labels.get(label::MARGIN).map(String::as_str);
        let weight = grid.zip(margin).and_then(|(grid, margin)| {
            let om = margin == "om";
            let typed = if om { &grid.om_weight } else { &grid.bm_weight };
            Some((om, parse_decimal(typed).ok()?.to_rational()))
        });
        let mut days = stream.share.clone();
        let mut parts = Vec::new();
        if let Some((om, weight)) = weight {
            days = days.checked_div(&weight).unwrap_or_else(Rational::one);
            let name = if om {
                LocalText::new("电量边际（OM）权重", "Weight of the operating margin")
            } else {
                LocalText::new("容量边际（BM）权重", "Weight of the build margin")
            };
            parts.push(share("w", name, &weight));
        }
        if days != Rational::one() {
            let name = LocalText::new("天数占比", "Share of days");
            let mut part = share("d", name, &days);
            part.substituted = days
                .parts()
                .map(|(above, below)| format!("{above} / {below}"));
            parts.push(part);
        }
        explained.children.splice(place..=place, parts);
        let symbol = |child: &Explanation| child.symbol.clone().unwrap_or_else(|| "m".to_owned());
        let symbols: Vec<String> = explained.children.iter().map(symbol).collect();
        let values = explained
            .children
            .iter()
            .map(|child| match &child.substituted {
                Some(fraction) if child.symbol.as_deref() == Some("d") => format!("({fraction})"),
                _ => child.value.clone(),
            });
        let values: Vec<String> = values.collect();
        explained.formula = Some(symbols.join(" × "));
        explained.substituted = Some(values.join(" × "));
    }

    fn parts_of(&self, side: ProjectSide, year: Option<i16>) -> Result<Parts, Problem> {
        let own = self.side(side);
        let of = |role| own.total(role, None, year);
        Ok(Parts {
            baseline: of(SourceRole::Baseline)?,
            project: of(SourceRole::Project)?,
            leakage: of(SourceRole::Leakage)?,
        })
    }

    /// `ER = BE − PE − LE`, of a year or of all.
    fn reduction(&self, side: ProjectSide, year: Option<i16>) -> Result<Explanation, Problem> {
        let parts = self.parts_of(side, year)?;
        let keys = Keys {
            year,
            ..Keys::default()
        };
        let name = LocalText::new("减排量", "Emission reduction");
        let mut root = named(side, "reduction", &name, parts.reduction()?, &keys);
        root.symbol = Some("ER".to_owned());
        root.formula = Some("BE − PE − LE".to_owned());
        root.substituted = Some(format!(
            "{} − {} − {}",
            parts.baseline,
            bracketed(parts.project),
            bracketed(parts.leakage)
        ));
        for (role, symbol) in SourceRole::ALL.into_iter().zip(["BE", "PE", "LE"]) {
            let mut part = named(side, role.as_str(), &role.name(), parts.of(role), &keys);
            part.symbol = Some(symbol.to_owned());
            root.children.push(part);
        }
        Ok(root)
    }

    fn cumulative(&self, side: ProjectSide, last: i16) -> Result<Explanation, Problem> {
        let mut sum = Co2e::ZERO;
        let mut children = Vec::new();
        for span in self.spans.iter().filter(|span| span.year <= last) {
            let reduction = self.parts_of(side, Some(span.year))?.reduction()?;
            sum = sum.checked_add(reduction)?;
            let keys = Keys {
                year: Some(span.year),
                ..Keys::default()
            };
            let name = LocalText::new("减排量", "Emission reduction");
            children.push(named(side, "reduction", &name, reduction, &keys));
        }
        let keys = Keys {
            year: Some(last),
            ..Keys::default()
        };
        let name = LocalText::new("累计减排量", "Cumulative reduction");
        let mut root = named(side, "cumulative", &name, sum, &keys);
        root.formula = Some("Σ ER".to_owned());
        root.children = children;
        Ok(root)
    }

    /// A total by its sources, or a source's by its entries.
    fn total(
        &self,
        side: &SideLedger,
        role: SourceRole,
        keys: &Keys,
    ) -> Result<Explanation, Problem> {
        let year = keys.year.map(|year| year.to_string());
        let mut filter: Vec<(Axis, &str)> = Vec::new();
        filter.extend(year.iter().map(|year| (Axis::Year, year.as_str())));
        filter.extend(
            keys.source
                .iter()
                .map(|id| (Axis::Label(label::SOURCE), id.as_str())),
        );
        filter.extend(
            keys.standing
                .iter()
                .map(|name| (Axis::Standing, name.as_str())),
        );
        let account = role.account();
        let mut sum = Co2e::ZERO;
        let mut children = Vec::new();
        if keys.source.is_none() {
            let axis = Axis::Label(label::SOURCE);
            for row in side.ledger.totals(&account, &[axis], &filter)? {
                let id = row.keys.first().cloned().unwrap_or_default();
                sum = sum.checked_add(row.co2e)?;
                let name = self.source(&id).map_or(id.as_str(), |own| &own.name);
                let own = Keys {
                    source: Some(id.clone()),
                    ..keys.clone()
                };
                let name = LocalText::same(name);
                let mut child = named(side.side, role.as_str(), &name, row.co2e, &own);
                child.about = vec![id];
                children.push(child);
            }
        } else {
            for (stream, record, entry) in side.ledger.entries() {
                let Some(signed) = account.stands(stream, entry, &filter) else {
                    continue;
                };
                sum = sum.checked_add(signed)?;
                children.push(of_entry(side, (stream, record, entry), signed));
            }
        }
        let name = match &keys.source {
            Some(id) => LocalText::same(self.source(id).map_or(id.as_str(), |own| &own.name)),
            None => role.name(),
        };
        let mut root = named(side.side, role.as_str(), &name, sum, keys);
        root.formula = Some("Σ".to_owned());
        root.children = children;
        Ok(root)
    }

    /// Whether every counted source has data for a year.
    fn is_complete(&self, side: ProjectSide, year: i16) -> bool {
        self.missing(self.side(side), year).is_empty()
    }

    /// What reductions come to in credits, year by year.
    fn credits(&self, side: ProjectSide, year: Option<i16>) -> Result<Explanation, Problem> {
        let mut credits = Credits::new(self, side);
        for span in &self.spans {
            let reduction = self.parts_of(side, Some(span.year))?.reduction()?;
            credits.year(span.year, reduction, self.is_complete(side, span.year))?;
        }
        let name = LocalText::new("可签发信用", "Issuable credits");
        let tonnes = |name: LocalText, symbol: &str, value: String| Explanation {
            symbol: Some(symbol.to_owned()),
            ..Explanation::new(ExplanationKind::Operation, name, value, "tCO₂e")
        };
        let Some(year) = year else {
            let mut root = tonnes(name.clone(), "C", "0".to_owned());
            root.value = crate::project::credit::YearCredits::sum(&credits.years)
                .issuable
                .to_string();
            root.kind = ExplanationKind::Total;
            root.formula = Some("Σ C".to_owned());
            root.figure = Some(figure(side, "credits", &[]));
            for own in &credits.years {
                let label = LocalText::new(
                    format!("{} · {}", name.zh, own.year),
                    format!("{} · {}", name.en, own.year),
                );
                let mut child = tonnes(label, "C", own.issuable.to_string());
                child.figure = Some(figure(side, "credits", &[("year", &own.year.to_string())]));
                root.children.push(child);
            }
            return Ok(root);
        };
        let own = credits.years.iter().find(|own| own.year == year);
        let own = own.ok_or_else(|| Problem::new(Code::UnknownReference).with("id", year))?;
        let mut root = tonnes(name, "C", own.issuable.to_string());
        root.kind = ExplanationKind::Total;
        root.figure = Some(figure(side, "credits", &[("year", &year.to_string())]));
        if !self.is_complete(side, year) {
            root.note = Some(LocalText::new(
                "有排放源缺少本年数据，暂不计可签发量",
                "a source has no data for the year, so nothing can be issued yet",
            ));
            return Ok(root);
        }
        root.formula = Some("max(0, T − U − B + D)".to_owned());
        root.substituted = Some(format!(
            "max(0, {} − {} − {} + ({}))",
            own.tonnes, own.uncredited, own.buffer, own.carried_in
        ));
        let reduction = self.reduction(side, Some(year))?;
        let mut rounded = tonnes(
            LocalText::new("减排量（按取整规则）", "Reduction by the rule of rounding"),
            "T",
            own.tonnes.to_string(),
        );
        rounded.formula = Some("⌊ER⌋".to_owned());
        if self.document.settings.rounding == crate::project::model::CreditRounding::None {
            rounded.formula = Some("ER".to_owned());
        }
        rounded.children = vec![reduction];
        root.children = vec![
            rounded,
            tonnes(
                LocalText::new(
                    "绿证已售电量对应的减排量",
                    "Of electricity whose certificates were sold",
                ),
                "U",
                own.uncredited.to_string(),
            ),
            tonnes(
                LocalText::new("汇的缓冲", "Buffer of sinks"),
                "B",
                own.buffer.to_string(),
            ),
            tonnes(
                LocalText::new("以前年度结转的负数", "Debt of earlier years"),
                "D",
                own.carried_in.to_string(),
            ),
        ];
        Ok(root)
    }
}

impl ProjectSide {
    /// The side of that name.
    pub fn from_name(name: &str) -> Option<ProjectSide> {
        let sides = [ProjectSide::ExAnte, ProjectSide::Monitored];
        sides.into_iter().find(|side| side.as_str() == name)
    }
}

/// A number that is subtracted: in brackets where it is below zero.
fn bracketed(value: Co2e) -> String {
    if value.is_negative() {
        format!("({value})")
    } else {
        value.to_string()
    }
}

fn share(symbol: &str, name: LocalText, value: &Rational) -> Explanation {
    Explanation {
        symbol: Some(symbol.to_owned()),
        ..Explanation::new(ExplanationKind::Operation, name, value.to_string(), "1")
    }
}

fn of_entry(
    side: &SideLedger,
    (stream, record, entry): (&Stream, &str, &crate::ledger::Entry),
    signed: Co2e,
) -> Explanation {
    let key = (stream.source_id.clone(), record.to_owned());
    let period = side.periods.get(&key).cloned().unwrap_or_default();
    let gas = entry.gas.name();
    let margin = match stream.labels.get(label::MARGIN).map(String::as_str) {
        Some("om") => " · OM",
        Some(_) => " · BM",
        None => "",
    };
    let name = LocalText::new(
        format!("{period} · {}{margin}", gas.zh),
        format!("{period} · {}{margin}", gas.en),
    );
    let mut child = Explanation::new(ExplanationKind::Entry, name, signed.to_string(), "kgCO₂e");
    child.figure = Some(Figure::Entry(entry.id(record, &stream.key)).to_string());
    child.about = vec![record.to_owned(), stream.source_id.clone()];
    child
}

fn named(
    side: ProjectSide,
    account: &str,
    name: &LocalText,
    value: Co2e,
    keys: &Keys,
) -> Explanation {
    let side_name = side.name();
    let when = keys
        .year
        .map_or_else(String::new, |year| format!(" · {year}"));
    let label = LocalText::new(
        format!("{}{when}（{}）", name.zh, side_name.zh),
        format!("{}{when} ({})", name.en, side_name.en),
    );
    let pairs = keys.pairs();
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(axis, key)| (*axis, key.as_str()))
        .collect();
    let mut named = Explanation::new(ExplanationKind::Total, label, value.to_string(), "kgCO₂e");
    named.figure = Some(figure(side, account, &pairs));
    named
}
