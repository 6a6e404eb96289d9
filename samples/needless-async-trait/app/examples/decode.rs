use app::Codec;

fn codecs() -> Vec<Box<dyn Codec>> {
    Vec::new()
}

fn main() {
    println!("{} codecs", codecs().len());
}
