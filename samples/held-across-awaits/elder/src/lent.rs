//! What is lent to a call until an `.await` in its arguments is over. A shared reference must be of something `Sync`.

use super::{number, shared, Svc};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

trait Task: Send {}

struct Job(u8);

impl Task for Job {}

async fn task() -> Box<dyn Task> {
    Box::new(Job(number().await))
}

struct Queue {
    tasks: Vec<Box<dyn Task>>,
    hits: Cell<u8>,
}

impl Queue {
    fn new() -> Self {
        Queue { tasks: Vec::new(), hits: Cell::new(0) }
    }

    fn put(&mut self, with: u8) {
        self.tasks.push(Box::new(Job(with)));
    }

    fn size(&self, with: u8) -> usize {
        self.hits.set(with);
        self.tasks.len()
    }
}

struct Asked;

impl Svc for Asked {
    async fn call(&self) { //~ impl-future-not-send
        let queue = Queue::new();
        queue.size(number().await);
    }
}

struct Looked;

impl Svc for Looked {
    async fn call(&self) { //~ impl-future-not-send
        let cells = vec![Cell::new(1)];
        cells.get(usize::from(number().await));
    }
}

struct Replaced;

impl Svc for Replaced {
    async fn call(&self) { //~ impl-future-not-send
        let cell = RefCell::new(1);
        cell.replace(number().await);
    }
}

struct Filled;

impl Svc for Filled {
    async fn call(&self) { //~ impl-future-not-send
        let mut all: Vec<Rc<u8>> = Vec::new();
        all.resize(usize::from(number().await), shared());
    }
}

struct Read;

impl Svc for Read {
    async fn call(&self) { //~ impl-future-not-send
        let cell = Cell::new(0);
        let read = || cell.get();
        number().await;
        assert_eq!(read(), 0);
    }
}

// Near misses: what is lent to be changed needs no more than `Send`.
struct Pushed;

impl Svc for Pushed {
    async fn call(&self) {
        let mut tasks: Vec<Box<dyn Task>> = Vec::new();
        tasks.push(task().await);
        let mut queue: VecDeque<Box<dyn Task + Send>> = VecDeque::with_capacity(1);
        queue.push_back(task().await);
        let mut cells = vec![Cell::new(1)];
        cells.insert(0, Cell::new(number().await));
    }
}

async fn fill(into: &mut Vec<Box<dyn Task>>) {
    into.push(task().await);
}

struct Called;

impl Svc for Called {
    async fn call(&self) {
        let mut tasks = Vec::new();
        fill(&mut tasks).await;
    }
}

struct Own;

impl Svc for Own {
    async fn call(&self) {
        let mut queue = Queue::new();
        queue.put(number().await);
        let mut waiting = Some(Cell::new(1));
        waiting.replace(Cell::new(number().await));
        waiting.insert(Cell::new(number().await)).set(2);
    }
}

struct Later;

impl Svc for Later {
    async fn call(&self) {
        let mut tasks: Vec<Box<dyn Task>> = Vec::new();
        let mut put = || tasks.push(Box::new(Job(1)));
        number().await;
        put();
        async { tasks.push(task().await) }.await;
    }
}
