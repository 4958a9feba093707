//! Images as PDF holds them: each once, however often it is drawn.

use super::{Numbers, number, packed};
use crate::pixels::{Embedded, Encoding};
use pdf_writer::{Filter, Finish, Pdf, Ref};
use std::sync::Arc;

/// The images of a document.
#[derive(Default)]
pub(super) struct Images {
    known: Vec<(Arc<Embedded>, Ref)>,
}

impl Images {
    /// The object of an image.
    pub(super) fn id(&mut self, data: &Arc<Embedded>, numbers: &mut Numbers) -> Ref {
        let known = self.known.iter().find(|(known, _)| Arc::ptr_eq(known, data));
        if let Some((_, id)) = known {
            return *id;
        }
        let id = numbers.next();
        self.known.push((Arc::clone(data), id));
        id
    }

    pub(super) fn write(&self, pdf: &mut Pdf, numbers: &mut Numbers) {
        for (data, id) in &self.known {
            write(pdf, data, *id, numbers);
        }
    }
}

fn write(pdf: &mut Pdf, data: &Embedded, id: Ref, numbers: &mut Numbers) {
    let (width, height) = (number(data.width as usize), number(data.height as usize));
    let (bytes, filter, mask) = match &data.encoding {
        Encoding::Jpeg(file) => (file.clone(), Filter::DctDecode, None),
        Encoding::Png { rgba, .. } => {
            let colours: Vec<u8> =
                rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
            let alpha: Vec<u8> = rgba.chunks_exact(4).map(|pixel| pixel[3]).collect();
            (packed(&colours), Filter::FlateDecode, Some((numbers.next(), packed(&alpha))))
        }
    };
    let mut image = pdf.image_xobject(id, &bytes);
    image.filter(filter);
    image.width(width).height(height).bits_per_component(8);
    image.color_space().device_rgb();
    if let Some((mask, _)) = &mask {
        image.s_mask(*mask);
    }
    image.finish();
    if let Some((id, alpha)) = &mask {
        let mut image = pdf.image_xobject(*id, alpha);
        image.filter(Filter::FlateDecode);
        image.width(width).height(height).bits_per_component(8);
        image.color_space().device_gray();
    }
}
