dnl SPDX-License-Identifier: MIT

PHP_ARG_ENABLE([vipps],
  [whether to enable Vipps MobilePay payments],
  [AS_HELP_STRING([--enable-vipps],
    [Enable Vipps MobilePay payments])])

PHP_ARG_ENABLE([vipps-dev],
  [whether to treat compiler warnings in vipps as errors],
  [AS_HELP_STRING([--enable-vipps-dev],
    [Vipps: compile with all warnings, and stop at the first])],
  [no],
  [no])

if test "$PHP_VIPPS" != "no"; then
  AC_MSG_CHECKING([for PHP 8.2 or newer])
  vipps_php_version=$PHP_VERSION_ID
  test -n "$vipps_php_version" || vipps_php_version=`$PHP_CONFIG --vernum`
  AS_IF([test "$vipps_php_version" -ge 80200],
    [AC_MSG_RESULT([yes])],
    [AC_MSG_ERROR([vipps needs PHP 8.2 or newer])])

  PKG_CHECK_MODULES([VIPPS_CURL], [libcurl >= 7.76.0])
  PKG_CHECK_MODULES([VIPPS_CRYPTO], [libcrypto >= 3.0.0])
  PHP_EVAL_INCLINE([$VIPPS_CURL_CFLAGS $VIPPS_CRYPTO_CFLAGS])
  PHP_EVAL_LIBLINE([$VIPPS_CURL_LIBS $VIPPS_CRYPTO_LIBS], [VIPPS_SHARED_LIBADD])
  dnl A name lookup that was given up ends in a thread of libcurl's: its code must stay mapped.
  case $host_os in
    linux*) VIPPS_SHARED_LIBADD="$VIPPS_SHARED_LIBADD -Wl,-z,nodelete" ;;
  esac
  PHP_SUBST([VIPPS_SHARED_LIBADD])

  dnl PHP's own headers need GNU C. Only get_module may be seen from outside.
  vipps_cflags="-I@ext_srcdir@ -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1"
  AX_CHECK_COMPILE_FLAG([-std=gnu11], [vipps_cflags="$vipps_cflags -std=gnu11"])
  AX_CHECK_COMPILE_FLAG([-fvisibility=hidden],
    [vipps_cflags="$vipps_cflags -fvisibility=hidden"])

  dnl Every PHP method has the engine's two parameters, whether it reads them or not.
  if test "$PHP_VIPPS_DEV" != "no"; then
    vipps_cflags="$vipps_cflags -Wall -Wextra -Wno-unused-parameter -Werror"
  fi

  dnl Kept by tests/tools/check-files --write.
  vipps_sources=" \
    ext/binder.c \
    ext/callback_keys.c \
    ext/callback_request.c \
    ext/class_books.c \
    ext/class_callback.c \
    ext/class_client.c \
    ext/class_customer.c \
    ext/class_enums.c \
    ext/class_express.c \
    ext/class_failure.c \
    ext/class_history.c \
    ext/class_ledger.c \
    ext/class_ledger_entry.c \
    ext/class_ledger_walk.c \
    ext/class_money.c \
    ext/class_payment.c \
    ext/class_receipt.c \
    ext/class_reply.c \
    ext/class_request.c \
    ext/class_settlement.c \
    ext/class_siblings.c \
    ext/class_transport.c \
    ext/class_webhooks.c \
    ext/request_common.c \
    ext/runner.c \
    ext/thrower.c \
    ext/vipps.c \
    ext/webhook_upkeep.c \
    src/arena.c \
    src/books.c \
    src/books_audit.c \
    src/books_payments.c \
    src/books_sift.c \
    src/books_texts.c \
    src/buf.c \
    src/call.c \
    src/call_look.c \
    src/call_send.c \
    src/call_service.c \
    src/changes.c \
    src/client.c \
    src/clock.c \
    src/compose.c \
    src/create.c \
    src/create_copy.c \
    src/create_extras.c \
    src/customer.c \
    src/day.c \
    src/decimal.c \
    src/digest.c \
    src/ecom.c \
    src/ecom_express.c \
    src/ecom_requests.c \
    src/epayment.c \
    src/epayment_create.c \
    src/epayment_express.c \
    src/epayment_receipt.c \
    src/epayment_requests.c \
    src/error.c \
    src/history.c \
    src/http.c \
    src/image.c \
    src/inbound.c \
    src/inbound_event.c \
    src/inbound_path.c \
    src/inbound_shipping.c \
    src/inbound_update.c \
    src/inbound_webhook.c \
    src/json.c \
    src/json_writer.c \
    src/key.c \
    src/market.c \
    src/money.c \
    src/names.c \
    src/network.c \
    src/order.c \
    src/order_management.c \
    src/phone.c \
    src/policy.c \
    src/receipt.c \
    src/record.c \
    src/record_error.c \
    src/record_writer.c \
    src/reference.c \
    src/report.c \
    src/service.c \
    src/settle.c \
    src/settlement.c \
    src/shipping.c \
    src/signature.c \
    src/sigpipe.c \
    src/text.c \
    src/timestamp.c \
    src/token.c \
    src/transfer.c \
    src/url.c \
    src/userinfo.c \
    src/webhooks.c \
  "

  PHP_NEW_EXTENSION([vipps], [$vipps_sources], [$ext_shared],, [$vipps_cflags])
  PHP_ADD_BUILD_DIR([$ext_builddir/ext])
  PHP_ADD_BUILD_DIR([$ext_builddir/src])
fi
