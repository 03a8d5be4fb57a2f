<?php
/**
 * SPDX-License-Identifier: MIT
 *
 * @generate-class-entries
 */

namespace Vipps {

/** Which of Vipps' two payment APIs a client speaks. The PHP API is the same behind both. */
enum Api: string
{
    /** eCom v2: Norway and NOK only; kept running, not developed further. */
    case ECom = "ecom";
    /** ePayment v1, which succeeds it. It also reads, captures, cancels and refunds payments that eCom created. */
    case EPayment = "epayment";
}

/** Where a client sends its requests, and its secrets: nowhere else. */
enum Environment: string
{
    /** api.vipps.no: real money. Refused where php.ini says vipps.allow_production = 0. */
    case Production = "production";
    /** apitest.vipps.no: Vipps' test environment, with its own keys. */
    case Test = "test";
    /** A local Vipps, which takes published keys only, never real ones. */
    case Local = "local";
}

/**
 * Where a payment stands between the customer and the shop. Only that: how much is reserved,
 * taken, given back and released is told by the amounts of {@see Payment}. A `match` over it
 * should have a `default`.
 */
enum State: string
{
    /** Waiting for the customer. */
    case Created = "created";
    /** The customer approved; stays so through capture, refund and release. */
    case Authorized = "authorized";
    /** The customer said no, or went back from the landing page. */
    case Aborted = "aborted";
    /** The customer did nothing in time (ten minutes). */
    case Expired = "expired";
    /** The shop cancelled before the customer approved. */
    case Terminated = "terminated";
    /** The bank or card said no (eCom only; ePayment lets the customer try again in the app). */
    case Failed = "failed";
    /** A word of Vipps' that this version does not know: {@see Payment::$rawState}. */
    case Unknown = "unknown";
}

/** How the customer comes to the payment. */
enum UserFlow: string
{
    /** To Vipps' landing page; on a phone the app opens by itself. */
    case WebRedirect = "WEB_REDIRECT";
    /** Opens the app at once: only for shops inside an app (eCom: isApp). */
    case NativeRedirect = "NATIVE_REDIRECT";
    /** No page: pushed to the customer's phone. Needs customerPhone and Vipps' approval (eCom: skipLandingPage). */
    case PushMessage = "PUSH_MESSAGE";
    /** Payment::$redirectUrl is a QR code to show (ePayment only). */
    case Qr = "QR";
}

/** What is paid with (ePayment only). */
enum PaymentMethod: string
{
    /** The app. */
    case Wallet = "WALLET";
    /** A page for card numbers, for customers without the app; with UserFlow::WebRedirect. */
    case Card = "CARD";
}

/** What a payment can be kept from (ePayment only). */
enum PaymentSource: string
{
    case CommercialCards = "COMMERCIAL_CARDS";
}

/** What UserFlow::Qr's redirectUrl leads to (ePayment only). */
enum QrFormat: string
{
    /** It is itself what the QR code is to say. */
    case Url = "TEXT/TARGETURL";
    /** An SVG image. */
    case Svg = "IMAGE/SVG+XML";
    /** A PNG image, of qrSize pixels. */
    case Png = "IMAGE/PNG";
}

/** Who delivers (ePayment only). */
enum Carrier: string
{
    case Posten = "POSTEN";
    case Bring = "BRING";
    case PostNord = "POSTNORD";
    case Helthjem = "HELTHJEM";
    case Porterbuddy = "PORTERBUDDY";
    case Dhl = "DHL";
    case Instabox = "INSTABOX";
    case FedEx = "FEDEX";
    case Matkahuolto = "MATKAHUOLTO";
    case Gls = "GLS";
    case Posti = "POSTI";
    case Other = "OTHER";
}

/** How it is delivered (ePayment only). */
enum ShippingType: string
{
    case HomeDelivery = "HOME_DELIVERY";
    case PickupPoint = "PICKUP_POINT";
    case Mailbox = "MAILBOX";
    case InStore = "IN_STORE";
    case Other = "OTHER";
}

/** What a history entry records. */
enum Event: string
{
    case Created = "created";
    case Authorized = "authorized";
    case Captured = "captured";
    case Refunded = "refunded";
    /** A reservation, or what was left of it, was released. */
    case Cancelled = "cancelled";
    case Aborted = "aborted";
    case Expired = "expired";
    case Terminated = "terminated";
    case Failed = "failed";
    case Unknown = "unknown";
}

/**
 * Why a call was not carried out, in words that are the same for both APIs. Vipps' own group
 * and code stand beside it in {@see Problem}. New cases may come: a `match` should have a
 * `default`.
 */
enum Kind: string
{
    /** No connection to Vipps; nothing was sent. */
    case Connection = "connection";
    /** The call's deadline passed. */
    case Deadline = "deadline";
    /** The request went out and its answer did not (completely) come. */
    case NoAnswer = "no answer";
    /** An answer that is none of Vipps': HTML, cut, garbled, of a wrong type. */
    case Garbled = "garbled";
    /** Vipps had an internal error (eCom VippsError/99, ePayment 3010, HTTP 5xx). */
    case Internal = "internal";
    /** HTTP 429: more calls a minute than Vipps allows for this payment. */
    case TooManyRequests = "too many requests";
    /**
     * Another operation on this payment is running (eCom 94, ePayment 6160, HTTP 423); or Vipps' history does not show yet
     * all that was moved. Again in a minute.
     */
    case Locked = "locked";
    /** HTTP 401: the keys are wrong, or of another environment or sales unit. */
    case Unauthorized = "unauthorized";
    /** HTTP 403: the sales unit may not do this. */
    case Forbidden = "forbidden";
    /** No such payment for this sales unit (eCom 35, ePayment 5090). Never a state. */
    case NotFound = "not found";
    /** The reference was used before (eCom 34, ePayment 4150). */
    case DuplicateReference = "duplicate reference";
    /** The intention was used before with another amount (eCom 93, ePayment 4010, 4020). */
    case IdempotencyConflict = "idempotency conflict";
    case InvalidAmount = "invalid amount";
    /** A field of the request was refused; Problem::$code names it. */
    case InvalidField = "invalid field";
    /** The customer has not approved (yet). */
    case NotAuthorizedYet = "not authorized yet";
    /** More than what is left of the reservation. */
    case CaptureTooHigh = "capture too high";
    /** This sales unit must capture the whole amount at once. */
    case PartialCaptureForbidden = "partial capture forbidden";
    /** The time to capture is over (180 days; 14 in Denmark and Finland). */
    case CaptureExpired = "capture expired";
    /** The bank failed; the same call again may succeed. Do not ship meanwhile. */
    case CaptureFailed = "capture failed";
    /**
     * The reservation was released early by the bank. Do not ship. Vipps keeps this answer with the intention:
     * a later attempt needs a new one, capture($amount, intent: …).
     */
    case FundsUnavailable = "funds unavailable";
    /** Cannot be cancelled: money was taken. Refund, or release the remainder. */
    case AlreadyCaptured = "already captured";
    case CancelNotPossible = "cancel not possible";
    case CancelExpired = "cancel expired";
    case AlreadyProcessed = "already processed";
    /** The payment was cancelled, rejected, or has expired. */
    case PaymentClosed = "payment closed";
    /** More than was captured and not yet refunded. */
    case RefundTooHigh = "refund too high";
    /** Nothing was captured: cancel instead. */
    case RefundNotCaptured = "refund not captured";
    /** 365 days are over. */
    case RefundExpired = "refund expired";
    /** The merchant's account could not be debited. */
    case RefundFailed = "refund failed";
    /** The number is no Vipps user's, or the customer cannot pay (too young, blocked). */
    case CustomerUnknown = "customer unknown";
    case AppTooOld = "app too old";
    case CardProblem = "card problem";
    /** The sales unit is not set up, blocked or deactivated: call Vipps. */
    case MerchantSetup = "merchant setup";
    case SkipLandingPageForbidden = "skip landing page forbidden";
    case LongLivingForbidden = "long living forbidden";
    case ScopeForbidden = "scope forbidden";
    case ExpressForbidden = "express forbidden";
    case CurrencyMismatch = "currency mismatch";
    case SourcesNotApplicable = "sources not applicable";
    case TestUserNotVerified = "test user not verified";
    /**
     * The payment shows a capture (or refund) of just this amount without a key: made in Vipps' portal, or through the
     * other API. Whether it is this one only the shop knows: look at history(), then state a total with captureTo() or
     * refundTo().
     */
    case Ambiguous = "ambiguous";
    /** The ledger's day is not closed: again in half an hour. */
    case NotClosedYet = "not closed yet";
    /** A refusal that this version has no word for: see Problem. */
    case Other = "other";
}

}
