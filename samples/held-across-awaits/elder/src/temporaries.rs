//! Temporaries.

use super::{io, lend, number, parse, shared, Svc, use_number};
use std::cell::Cell;
use std::sync::Mutex;

// To the end of the statement.
struct Argument;

impl Svc for Argument {
    async fn call(&self) { //~ impl-future-not-send
        use_number(*shared()).await;
    }
}

struct Receiver;

impl Svc for Receiver {
    async fn call(&self) { //~ impl-future-not-send
        use_number(shared().clone().wrapping_add(1)).await;
    }
}

struct Guard;

impl Svc for Guard {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(1);
        use_number(*lock.lock().unwrap()).await;
    }
}

struct Operand;

impl Svc for Operand {
    async fn call(&self) { //~ impl-future-not-send
        let sum = (shared(), number().await);
        drop(sum);
    }
}

struct Pushed;

impl Svc for Pushed {
    async fn call(&self) { //~ impl-future-not-send
        let all = Mutex::new(Vec::new());
        all.lock().unwrap().push(number().await);
    }
}

struct Set;

impl Svc for Set {
    async fn call(&self) { //~ impl-future-not-send
        let cell = Cell::new(1);
        cell.set(number().await);
    }
}

struct Formatted;

impl Svc for Formatted {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(1);
        println!("{} {}", *lock.lock().unwrap(), number().await);
    }
}

// As long as what is bound to them.
struct Extended;

impl Svc for Extended {
    async fn call(&self) { //~ impl-future-not-send
        let value = &shared();
        io().await;
        lend(value);
    }
}

struct Behind;

impl Svc for Behind {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(1);
        let value = &mut *lock.lock().unwrap();
        io().await;
        *value = 2;
    }
}

// Heads of branches and loops.
struct Head;

impl Svc for Head {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Some(1));
        match *lock.lock().unwrap() {
            Some(number) => use_number(number).await,
            None => {}
        };
    }
}

struct Failure;

impl Svc for Failure {
    async fn call(&self) { //~ impl-future-not-send
        match parse() {
            Ok(number) => use_number(number).await,
            Err(_) => {}
        }
    }
}

struct Let;

impl Svc for Let {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Vec::from([1]));
        if let Some(number) = lock.lock().unwrap().pop() {
            use_number(number).await;
        };
    }
}

struct While;

impl Svc for While {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Vec::from([1]));
        while let Some(number) = lock.lock().unwrap().pop() {
            use_number(number).await;
        }
    }
}

struct For;

impl Svc for For {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Vec::from([1]));
        for number in lock.lock().unwrap().clone() {
            use_number(number).await;
        }
    }
}

// Near misses.
struct Dropped;

impl Svc for Dropped {
    async fn call(&self) {
        let _ = shared();
        shared();
        let value = *shared();
        use_number(value).await;
    }
}

struct Condition;

impl Svc for Condition {
    async fn call(&self) {
        let lock = Mutex::new(1);
        if *lock.lock().unwrap() == 1 {
            io().await;
        }
        while *lock.lock().unwrap() == 2 {
            io().await;
        }
    }
}

struct Copied;

impl Svc for Copied {
    async fn call(&self) {
        let lock = Mutex::new(Vec::from([1]));
        let numbers = lock.lock().unwrap().clone();
        for number in numbers {
            use_number(number).await;
        }
    }
}

struct Else;

impl Svc for Else {
    async fn call(&self) {
        let Ok(number) = parse() else {
            return io().await;
        };
        use_number(number).await;
    }
}

struct Early;

impl Svc for Early {
    async fn call(&self) {
        let lock = Mutex::new(1);
        let number = match lock.lock() {
            Ok(guard) => *guard,
            Err(_) => return,
        };
        use_number(number).await;
    }
}

struct Before;

impl Svc for Before {
    async fn call(&self) {
        println!("{}", number().await);
        let text = format!("{} {}", number().await, shared());
        io().await;
        drop(text);
    }
}

struct Made;

impl Svc for Made {
    async fn call(&self) {
        let future = use_number(*shared());
        future.await;
    }
}

// The ends of the range that a loop goes over stay until it ends.
struct Ranged;

impl Svc for Ranged {
    async fn call(&self) { //~ impl-future-not-send
        for _ in 0..*shared() {
            io().await;
        }
    }
}

struct RangedBackwards;

impl Svc for RangedBackwards {
    async fn call(&self) { //~ impl-future-not-send
        for _ in (0..*shared()).rev() {
            io().await;
        }
    }
}

// Near misses: a range of its own statement, and a negative end.
struct RangedBefore;

impl Svc for RangedBefore {
    async fn call(&self) {
        let range = 0..*shared();
        for _ in range {
            io().await;
        }
    }
}

struct RangedBelow;

impl Svc for RangedBelow {
    async fn call(&self) {
        let end = *shared() as i32;
        for _ in -3..-end {
            io().await;
        }
    }
}
