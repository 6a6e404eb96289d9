//! Methods that await themselves on what collections of std hold.

use std::collections::{BTreeMap, HashMap, VecDeque};

trait Size {
    async fn size(&self) -> u64;
}

struct Folder {
    named: HashMap<String, Folder>,
}

impl Size for Folder {
    async fn size(&self) -> u64 { //~ recursion-unboxed
        let mut all = 1;
        for folder in self.named.values() {
            all += folder.size().await;
        }
        all
    }
}

struct Shelf {
    numbered: BTreeMap<u32, Shelf>,
}

impl Size for Shelf {
    async fn size(&self) -> u64 { //~ recursion-unboxed
        let mut all = 1;
        for (_, shelf) in &self.numbered {
            all += shelf.size().await;
        }
        all
    }
}

struct Queue {
    waiting: VecDeque<Queue>,
}

impl Size for Queue {
    async fn size(&self) -> u64 { //~ recursion-unboxed
        match self.waiting.front() {
            Some(queue) => queue.size().await,
            None => 1,
        }
    }
}

struct Chapter {
    by_title: HashMap<&'static str, Chapter>,
}

impl Size for Chapter {
    async fn size(&self) -> u64 { //~ recursion-unboxed
        if let Some(chapter) = self.by_title.get("next") {
            return chapter.size().await;
        }
        self.by_title["last"].size().await
    }
}

// Near misses: the keys and the values are of other types, and a box is between.
struct Page(u64);

#[derive(PartialEq, Eq, Hash)]
struct Mark(u64);

impl Size for Page {
    async fn size(&self) -> u64 {
        self.0
    }
}

impl Size for Mark {
    async fn size(&self) -> u64 {
        self.0
    }
}

struct Book {
    marked: HashMap<Mark, Page>,
}

impl Size for Book {
    async fn size(&self) -> u64 {
        let mut all = 0;
        for (mark, page) in &self.marked {
            all += mark.size().await + page.size().await;
        }
        for page in self.marked.values() {
            all += page.size().await;
        }
        all
    }
}

struct Crate {
    inside: HashMap<u32, Crate>,
}

impl Size for Crate {
    async fn size(&self) -> u64 {
        let mut all = 1;
        for inside in self.inside.values() {
            all += Box::pin(inside.size()).await;
        }
        all
    }
}
