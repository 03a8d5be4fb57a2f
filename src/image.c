/* SPDX-License-Identifier: MIT */
#include "image.h"

static uint32_t number_at(vipps_slice bytes, size_t at, size_t length)
{
	uint32_t number = 0;

	while (length-- > 0)
		number = number << 8 | (unsigned char)bytes.at[at++];
	return number;
}

/* Signature, then the chunk IHDR with its 13 bytes: width, height and more. */
static uint32_t png_height(vipps_slice bytes)
{
	static const vipps_slice head = VIPPS_SLICE("\x89PNG\r\n\x1a\n\0\0\0\rIHDR");

	if (!vipps_slice_starts_with(bytes, head) || bytes.len < head.len + 13)
		return 0;
	return number_at(bytes, head.len + 4, 4);
}

/* SOF0 to SOF15; the three others between them are tables. */
static bool is_frame(unsigned char marker)
{
	return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* RST0 to RST7 and TEM: a marker and nothing else. */
static bool is_bare(unsigned char marker)
{
	return (marker >= 0xd0 && marker <= 0xd7) || marker == 0x01;
}

/* Segments up to the frame's, which has the height behind length and precision. */
static uint32_t jpeg_height(vipps_slice bytes)
{
	static const vipps_slice head = VIPPS_SLICE("\xff\xd8\xff");
	size_t at = 2;

	if (!vipps_slice_starts_with(bytes, head))
		return 0;
	while (bytes.len - at >= 4 && bytes.at[at] == '\xff') {
		unsigned char marker = (unsigned char)bytes.at[at + 1];

		if (marker == 0xff) { /* fill bytes may stand before a marker */
			at++;
			continue;
		}
		size_t length = is_bare(marker) ? 0 : number_at(bytes, at + 2, 2);

		if (is_frame(marker))
			return bytes.len - at >= 7 ? number_at(bytes, at + 5, 2) : 0;
		if (marker == 0xda || marker == 0xd9 || bytes.len - at - 2 < length)
			return 0;
		at += 2 + length;
	}
	return 0;
}

uint32_t vipps_image_height(vipps_slice bytes)
{
	uint32_t height = png_height(bytes);

	return height > 0 ? height : jpeg_height(bytes);
}
