//! Images as they are put into drawings.

/// An image in as many pixels as are shown.
#[derive(Debug)]
pub struct Embedded {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pixels.
    pub encoding: Encoding,
}

/// How the pixels of an image are written.
#[derive(Debug)]
pub enum Encoding {
    /// The file of a JPEG, for what is opaque.
    Jpeg(Vec<u8>),
    /// For what is not.
    Png {
        /// The file of a PNG.
        file: Vec<u8>,
        /// The same pixels row by row: red, green, blue, alpha, a byte each.
        rgba: Vec<u8>,
    },
}
