//! Which activities need which: strongly connected components and what can be reached.
//!
//! Nothing recurses: a chain of any depth fits a stack of any size.

use std::ops::Range;

/// For each activity the activities it takes from, one after another.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    starts: Vec<usize>,
    targets: Vec<usize>,
}

/// Activities that need each other, or a single one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Component {
    /// Where its members stand in the order.
    pub places: Range<usize>,
    /// Whether it holds a loop.
    pub is_loop: bool,
}

/// Components in an order in which every component comes after those it takes from.
#[derive(Clone, Debug, Default)]
pub(super) struct Components {
    pub order: Vec<usize>,
    pub components: Vec<Component>,
}

const UNSEEN: usize = usize::MAX;

fn at(list: &[usize], place: usize) -> usize {
    list.get(place).copied().unwrap_or(UNSEEN)
}

fn put(list: &mut [usize], place: usize, value: usize) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

impl Links {
    /// From the activities' inputs, each below the number of activities.
    pub fn new<I: Iterator<Item = usize>>(activities: impl Iterator<Item = I>) -> Links {
        let mut links = Links {
            starts: vec![0],
            targets: Vec::new(),
        };
        for inputs in activities {
            links.targets.extend(inputs);
            links.starts.push(links.targets.len());
        }
        links
    }

    fn size(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn of(&self, activity: usize) -> &[usize] {
        let (start, end) = (at(&self.starts, activity), at(&self.starts, activity + 1));
        self.targets.get(start..end).unwrap_or_default()
    }

    /// What `roots` need, directly or not, with themselves; in ascending order.
    pub fn reachable(&self, roots: &[usize]) -> Vec<usize> {
        let mut order = self.components(roots.iter().copied()).order;
        order.sort_unstable();
        order
    }

    /// The components of what `roots` need, by Tarjan's algorithm (1972).
    pub fn components(&self, roots: impl Iterator<Item = usize>) -> Components {
        let size = self.size();
        let mut search = Search {
            links: self,
            seen: vec![UNSEEN; size],
            low: vec![UNSEEN; size],
            placed: vec![false; size],
            open: Vec::new(),
            calls: Vec::new(),
            found: Components::default(),
            count: 0,
        };
        for root in roots.filter(|root| *root < size) {
            search.from(root);
        }
        search.found
    }
}

struct Search<'a> {
    links: &'a Links,
    seen: Vec<usize>,
    low: Vec<usize>,
    placed: Vec<bool>,
    open: Vec<usize>,
    /// What recursion would keep on the stack: an activity and how many of its inputs are done.
    calls: Vec<(usize, usize)>,
    found: Components,
    count: usize,
}

impl Search<'_> {
    fn enter(&mut self, activity: usize) {
        put(&mut self.seen, activity, self.count);
        put(&mut self.low, activity, self.count);
        self.count += 1;
        self.open.push(activity);
        self.calls.push((activity, 0));
    }

    fn lower(&mut self, activity: usize, to: usize) {
        let low = at(&self.low, activity).min(to);
        put(&mut self.low, activity, low);
    }

    fn from(&mut self, root: usize) {
        if at(&self.seen, root) == UNSEEN {
            self.enter(root);
        }
        while let Some((activity, done)) = self.calls.last_mut() {
            let (activity, next) = (*activity, self.links.of(*activity).get(*done).copied());
            *done += 1;
            match next {
                Some(input) if at(&self.seen, input) == UNSEEN => self.enter(input),
                Some(input) if self.placed.get(input) == Some(&false) => {
                    self.lower(activity, at(&self.seen, input));
                }
                Some(_) => {}
                None => self.leave(activity),
            }
        }
    }

    fn leave(&mut self, activity: usize) {
        self.calls.pop();
        let low = at(&self.low, activity);
        if let Some((caller, _)) = self.calls.last() {
            self.lower(*caller, low);
        }
        if low != at(&self.seen, activity) {
            return;
        }
        let start = self.found.order.len();
        let first = self.open.iter().rposition(|open| *open == activity);
        // The last one found needs the others least: it is solved first.
        let members = self.open.split_off(first.unwrap_or_default());
        for member in members.into_iter().rev() {
            if let Some(placed) = self.placed.get_mut(member) {
                *placed = true;
            }
            self.found.order.push(member);
        }
        let places = start..self.found.order.len();
        let is_loop = places.len() > 1 || self.links.of(activity).contains(&activity);
        self.found.components.push(Component { places, is_loop });
    }
}

impl Components {
    /// The members of a component, in the order they are solved in.
    pub fn members(&self, component: &Component) -> &[usize] {
        let places = component.places.clone();
        self.order.get(places).unwrap_or_default()
    }

    /// The loops: each in ascending order, and they by their first members.
    pub fn loops(&self) -> Vec<Vec<usize>> {
        let loops = self.components.iter().filter(|part| part.is_loop);
        let mut loops: Vec<Vec<usize>> = loops.map(|part| self.members(part).to_vec()).collect();
        for members in &mut loops {
            members.sort_unstable();
        }
        loops.sort_unstable();
        loops
    }
}
