mod part;

fn main() {}
