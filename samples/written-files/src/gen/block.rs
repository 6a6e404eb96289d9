{
    let _: Option<Box<dyn Block>> = None;
}
