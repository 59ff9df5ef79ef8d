using System.Collections.Frozen;

namespace DomRules.Formats.Shopify;

/// <summary>Properties that are known, and known not to matter to routing: sums, taxes, contact, the shopper's browser, links. They are left unsaid.</summary>
internal static class ShopifySilence
{
    private static readonly FrozenSet<string> Known = (
        "admin_graphql_api_id app_id billing_address browser_ip buyer_accepts_marketing cancel_reason cart_token checkout_id checkout_token client_details company "
        + "confirmation_number confirmed contact_email customer_locale device_id discount_applications duties_included email estimated_taxes fulfillment_status "
        + "gateway landing_site landing_site_ref location_id merchant_business_entity_id merchant_of_record_app_id number order_number order_status_url "
        + "payment_gateway_names payment_terms payment_details phone po_number processed_at processing_method reference referring_site source_identifier source_url "
        + "tax_exempt tax_lines taxes_included token transactions user_id "
        + "attributed_staffs discount_allocations duties fulfillment_service name pre_tax_price price_set product_exists taxable title total_discount "
        + "total_discount_set variant_inventory_management variant_title vendor origin_location").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether nothing is to be said about it.</summary>
    internal static bool Covers(string property) =>
        Known.Contains(property) || property.StartsWith("total_", StringComparison.Ordinal) || property.StartsWith("subtotal_", StringComparison.Ordinal)
        || property.StartsWith("current_", StringComparison.Ordinal) || property.StartsWith("original_total_", StringComparison.Ordinal);
}
