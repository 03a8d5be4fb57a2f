<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/**
 * The extension's version.
 * @var string
 * @cvalue PHP_VIPPS_VERSION
 */
const VERSION = UNKNOWN;

}
