<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

// CPU that this worker has used so far, in microseconds.
$used = getrusage();
echo ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']) * 1_000_000
    + $used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec'];
