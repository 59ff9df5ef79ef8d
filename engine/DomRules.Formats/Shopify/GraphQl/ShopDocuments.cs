namespace DomRules.Formats.Shopify.GraphQl;

/// <summary>What is asked of a shop, word for word. Everything that changes from one request to the next is a variable.</summary>
public static class ShopDocuments
{
    /// <summary>An order's fulfilment orders, some at a time; small pages, because a query's price is that of the most that it could bring.</summary>
    public const string Orders = """
        query FulfillmentOrders($id: ID!, $after: String) {
          order(id: $id) {
            id
            fulfillmentOrders(first: 5, after: $after) {
              nodes {
                id
                status
                assignedLocation { location { id } }
                supportedActions { action }
                fulfillmentHolds { id handle heldByRequestingApp }
                lineItems(first: 50) {
                  nodes { id remainingQuantity lineItem { id } }
                  pageInfo { hasNextPage endCursor }
                }
              }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """;

    /// <summary>Further line items of a fulfilment order that has many.</summary>
    public const string Lines = """
        query FulfillmentOrderLines($id: ID!, $after: String) {
          fulfillmentOrder(id: $id) {
            lineItems(first: 100, after: $after) {
              nodes { id remainingQuantity lineItem { id } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """;

    /// <summary>Goods are to leave from elsewhere.</summary>
    public const string Move = """
        mutation MoveFulfillmentOrder($id: ID!, $newLocationId: ID!, $fulfillmentOrderLineItems: [FulfillmentOrderLineItemInput!]) {
          fulfillmentOrderMove(id: $id, newLocationId: $newLocationId, fulfillmentOrderLineItems: $fulfillmentOrderLineItems) {
            movedFulfillmentOrder { id }
            userErrors { field message }
          }
        }
        """;

    /// <summary>Goods are to be a fulfilment order by themselves.</summary>
    public const string Split = """
        mutation SplitFulfillmentOrder($fulfillmentOrderSplits: [FulfillmentOrderSplitInput!]!) {
          fulfillmentOrderSplit(fulfillmentOrderSplits: $fulfillmentOrderSplits) {
            fulfillmentOrderSplits { fulfillmentOrder { id } }
            userErrors { field message }
          }
        }
        """;

    /// <summary>Goods may not leave.</summary>
    public const string Hold = """
        mutation HoldFulfillmentOrder($id: ID!, $fulfillmentHold: FulfillmentOrderHoldInput!) {
          fulfillmentOrderHold(id: $id, fulfillmentHold: $fulfillmentHold) {
            fulfillmentHold { id }
            userErrors { field message }
          }
        }
        """;

    /// <summary>Goods may leave again.</summary>
    public const string Release = """
        mutation ReleaseFulfillmentOrder($id: ID!, $holdIds: [ID!]) {
          fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
            fulfillmentOrder { id }
            userErrors { field message }
          }
        }
        """;
}
