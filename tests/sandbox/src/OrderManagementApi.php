<?php
// SPDX-License-Identifier: MIT
declare(strict_types=1);

namespace Vipps\Sandbox;

use Vipps\Sandbox\Http\Request;
use Vipps\Sandbox\Http\Response;

/** The Order Management API: receipts and categories as of v2, images as of v1. */
final class OrderManagementApi implements Dialect
{
    public const API = 'order-management';

    private const IMAGES = '~^/order-management/v1/images/?$~i';
    // The kind of payment is in lower case, unlike the rest of the path.
    private const ORDERS = '~^/(?i:order-management/v2)/ecom/(?:(?i:(receipts|categories))/)?([^/]+)/?$~';
    private const ORDER_ID = '~^[a-zA-Z0-9-]{1,64}$~D';
    private const IMAGE_ID = '~^[0-9A-Za-z_.-]{1,128}$~D';
    private const CATEGORIES = ['GENERAL', 'RECEIPT', 'ORDER_CONFIRMATION', 'DELIVERY', 'TICKET', 'BOOKING'];
    private const MAX_IMAGE = 2 * 1024 * 1024;
    private const MIN_HEIGHT = 167;
    private const TITLES = [400 => 'Bad Request', 404 => 'Not Found', 409 => 'Conflict'];

    public function __construct(private readonly World $world)
    {
    }

    public function route(Request $request): ?Call
    {
        if (preg_match(self::IMAGES, $request->path) === 1) {
            $id = json_decode($request->body)->imageId ?? null;
            return self::call($request, ['POST' => Operation::AddImage], is_string($id) ? $id : '');
        }
        if (preg_match(self::ORDERS, $request->path, $found) !== 1) {
            return null;
        }
        return self::call($request, match (strtolower($found[1])) {
            'receipts' => ['POST' => Operation::SendReceipt],
            'categories' => ['PUT' => Operation::SetCategory],
            '' => ['GET' => Operation::ReadOrder],
        }, rawurldecode($found[2]));
    }

    public function msnIn(Call $call): string
    {
        return '';
    }

    public function answer(Call $call): Response
    {
        try {
            if ($call->operation !== Operation::AddImage && preg_match(self::ORDER_ID, $call->reference) !== 1) {
                throw new FieldError('orderId', 'orderId has a wrong format', FieldError::VALUE);
            }
            return match ($call->operation) {
                Operation::AddImage => $this->addImage($call),
                Operation::SendReceipt => $this->sendReceipt($call),
                Operation::SetCategory => $this->setCategory($call),
                Operation::ReadOrder => $this->read($call),
            };
        } catch (FieldError $why) {
            return self::problem($call, 400, $why->getMessage(), [
                ['name' => $why->field, 'reason' => $why->getMessage()],
            ]);
        }
    }

    private function addImage(Call $call): Response
    {
        $body = Fields::of($call->request->body);
        $id = $body->text('imageId', max: 128, required: true, pattern: self::IMAGE_ID);
        $body->word('type', ['base64'], required: true);
        $bytes = base64_decode($body->text('src', max: PHP_INT_MAX, required: true), true);
        $call->unknownMembers = $body->unknown();
        $size = $bytes === false ? false : @getimagesizefromstring($bytes);
        if ($size === false || !in_array($size[2], [IMAGETYPE_PNG, IMAGETYPE_JPEG], true)) {
            throw $body->value('src', 'src must be a PNG or JPEG in base64');
        }
        if ($size[1] < self::MIN_HEIGHT || strlen($bytes) > self::MAX_IMAGE) {
            throw $body->value('src', 'The image must be at least 167 pixels high, and at most 2 MB');
        }
        return $this->world->orders->addImage($call->msn, $id, $bytes)
            ? Response::json(200, ['imageId' => $id])
            : self::problem($call, 409, 'There is an image with this id');
    }

    private function sendReceipt(Call $call): Response
    {
        $body = Fields::of($call->request->body);
        $currency = $body->object('bottomLine')->word('currency', array_keys(Market::MINIMUM), required: true);
        EPaymentReceipt::check($body, $currency);
        $call->unknownMembers = $body->unknown();
        $receipt = json_decode($call->request->body, true);
        return $this->world->orders->addReceipt($call->msn, $call->reference, $receipt)
            ? new Response(201)
            : self::problem($call, 409, 'The order has a receipt');
    }

    private function setCategory(Call $call): Response
    {
        $body = Fields::of($call->request->body);
        $category = [
            'category' => $body->word('category', self::CATEGORIES, required: true),
            'orderDetailsUrl' => $body->text('orderDetailsUrl', max: 2048, required: true),
            'imageId' => $body->text('imageId', max: 128, pattern: self::IMAGE_ID),
        ];
        if (!Urls::isEndpoint($category['orderDetailsUrl'])) {
            throw $body->value('orderDetailsUrl', 'orderDetailsUrl must be an https URL');
        }
        if ($category['imageId'] !== null && !$this->world->orders->hasImage($call->msn, $category['imageId'])) {
            throw $body->value('imageId', 'There is no such image');
        }
        $call->unknownMembers = $body->unknown();
        $this->world->orders->setCategory($call->msn, $call->reference, array_filter($category, is_string(...)));
        return new Response(200);
    }

    private function read(Call $call): Response
    {
        $found = array_filter([
            'category' => $this->world->orders->category($call->msn, $call->reference),
            'receipt' => $this->world->orders->receipt($call->msn, $call->reference),
        ]);
        return $found === []
            ? self::problem($call, 404, 'Nothing is known of this order')
            : Response::json(200, $found);
    }

    /** @param array<string, Operation> $operations by method @throws TurnedAway */
    private static function call(Request $request, array $operations, string $reference): Call
    {
        $operation = $operations[$request->method] ?? throw new TurnedAway(Gateway::wrongMethod());
        return new Call(self::API, $operation, $reference, $request);
    }

    /** @param list<array{name: string, reason: string}> $invalid */
    private static function problem(Call $call, int $status, string $why, array $invalid = []): Response
    {
        return Response::problem($status, [
            'type' => "https://httpstatuses.io/$status",
            'title' => self::TITLES[$status],
            'detail' => $why,
            'instance' => $call->request->path,
        ] + ($invalid === [] ? [] : ['invalidParams' => $invalid]));
    }
}
