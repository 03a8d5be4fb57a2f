<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

echo 'https://vipps.example/', $_GET['reference'];
