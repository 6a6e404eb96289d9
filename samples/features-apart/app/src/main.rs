//! Whoever builds this builds `gadget` with boxed actors.

fn main() {
    println!("{}", std::mem::size_of::<gadget::Gadget>());
}
