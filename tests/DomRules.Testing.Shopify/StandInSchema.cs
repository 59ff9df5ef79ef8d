using System.Globalization;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace DomRules.Testing.Shopify;

/// <summary>The documented schema over a model. Documents and variables are held against it by a GraphQL engine, so that whatever has another name, type or shape is refused.</summary>
internal static class StandInSchema
{
    internal static ISchema Of(ShopModel model)
    {
        using var text = new StreamReader(typeof(StandInSchema).Assembly.GetManifestResourceStream("admin.graphql")!);
        var schema = Schema.For(text.ReadToEnd());
        schema.Initialize();
        Query(schema, model);
        Shapes(schema, model);
        Mutations(schema, model);
        return schema;
    }

    private static void Query(ISchema schema, ShopModel model)
    {
        On(schema, "QueryRoot", "order", context => model.Orders.Exists(one => one.Order == Number("Order", context.GetArgument<string>("id"))) ? context.GetArgument<string>("id") : null);
        On(schema, "QueryRoot", "fulfillmentOrder", context => model.Orders.Find(one => one.Id == Gid("FulfillmentOrder", context.GetArgument<string>("id"))));
        On(schema, "Order", "id", context => context.Source);
        On(schema, "Order", "fulfillmentOrders", context => Page(context, model.Orders.Where(one => Gids("Order", one.Order) == (string)context.Source!).ToList()));
    }

    private static void Shapes(ISchema schema, ShopModel model)
    {
        On(schema, "FulfillmentOrder", "id", context => Order(context).Id);
        On(schema, "FulfillmentOrder", "status", context => Order(context).ShownStatus);
        On(schema, "FulfillmentOrder", "requestStatus", context => Order(context).RequestStatus);
        On(schema, "FulfillmentOrder", "assignedLocation", context => new { Location = new { Id = Gids("Location", Order(context).Location) } });
        On(schema, "FulfillmentOrder", "supportedActions", context => Order(context).Actions(model.MovesHeld).Select(action => new { Action = action }));
        On(schema, "FulfillmentOrder", "fulfillmentHolds", context => Order(context).Holds.Select(hold => new { hold.Id, hold.Handle, HeldByRequestingApp = hold.IsOurs, hold.Reason, ReasonNotes = hold.Notes }));
        On(schema, "FulfillmentOrder", "lineItems", context => Page(context, Order(context).Lines.Select(line => new { line.Id, TotalQuantity = line.Remaining, RemainingQuantity = line.Remaining, LineItem = new { Id = Gids("LineItem", line.LineItem) } }).ToList()));
    }

    private static void Mutations(ISchema schema, ShopModel model)
    {
        On(schema, "Mutation", "fulfillmentOrderMove", context =>
        {
            var id = Gid("FulfillmentOrder", context.GetArgument<string>("id"));
            var error = model.Move(id, Number("Location", context.GetArgument<string>("newLocationId")), Units(context.GetArgument<List<Dictionary<string, object?>>?>("fulfillmentOrderLineItems")));
            var order = error is null ? Find(model, id) : null;
            return new { MovedFulfillmentOrder = order, OriginalFulfillmentOrder = order, UserErrors = Errors(error) };
        });
        On(schema, "Mutation", "fulfillmentOrderSplit", context =>
        {
            var splits = context.GetArgument<List<Dictionary<string, object?>>>("fulfillmentOrderSplits").Select(one => (Id: Gid("FulfillmentOrder", (string)one["fulfillmentOrderId"]!), Lines: Units(Listed(one["fulfillmentOrderLineItems"])))).ToList();
            var error = splits.Select(one => model.Split(one.Id, one.Lines)).FirstOrDefault(one => one is not null);
            return new { FulfillmentOrderSplits = error is null ? splits.Select(one => new { FulfillmentOrder = Find(model, one.Id), RemainingFulfillmentOrder = Find(model, one.Id) }).ToList() : null, UserErrors = Errors(error) };
        });
        On(schema, "Mutation", "fulfillmentOrderHold", context =>
        {
            var hold = context.GetArgument<Dictionary<string, object?>>("fulfillmentHold");
            var (made, error) = model.Hold(
                Gid("FulfillmentOrder", context.GetArgument<string>("id")), (string)hold["handle"]!, hold["reason"]!.ToString()!, hold.GetValueOrDefault("reasonNotes") as string ?? "", Units(Listed(hold.GetValueOrDefault("fulfillmentOrderLineItems"))));
            return new { FulfillmentHold = made is null ? null : new { made.Id, made.Handle, HeldByRequestingApp = true, made.Reason, ReasonNotes = made.Notes }, UserErrors = Errors(error) };
        });
        On(schema, "Mutation", "fulfillmentOrderReleaseHold", context =>
        {
            var id = Gid("FulfillmentOrder", context.GetArgument<string>("id"));
            var error = model.Release(id, [.. (context.GetArgument<List<string>?>("holdIds") ?? []).Select(hold => Gid("FulfillmentHold", hold))]);
            return new { FulfillmentOrder = error is null ? Find(model, id) : null, UserErrors = Errors(error) };
        });
    }

    private static void On(ISchema schema, string type, string field, Func<IResolveFieldContext, object?> resolve) =>
        ((IObjectGraphType)schema.AllTypes[type]!).Fields.Find(field)!.Resolver = new FuncFieldResolver<object?>(resolve);

    private static StoodOrder? Find(ShopModel model, string id) => model.Orders.Find(one => one.Id == id);

    private static StoodOrder Order(IResolveFieldContext context) => (StoodOrder)context.Source!;

    private static object Page<T>(IResolveFieldContext context, List<T> all)
    {
        var from = context.GetArgument<string?>("after") is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var count = context.GetArgument<int?>("first") ?? throw new ExecutionError("you must provide one of first or last");
        if (count is < 1 or > 250)
        {
            throw new ExecutionError("first is from 1 to 250");
        }

        var page = all.Skip(from).Take(count).ToList();
        return new { Nodes = page, PageInfo = new { HasNextPage = from + page.Count < all.Count, EndCursor = (from + page.Count).ToString(CultureInfo.InvariantCulture) } };
    }

    private static object[] Errors(string? error) => error is null ? [] : [new { Field = (string[]?)null, Message = error }];

    private static List<Dictionary<string, object?>>? Listed(object? list) => (list as IEnumerable<object?>)?.Select(one => new Dictionary<string, object?>((IDictionary<string, object?>)one!)).ToList();

    private static List<(string, long)> Units(List<Dictionary<string, object?>>? lines) =>
        [.. (lines ?? []).Select(line => (Gid("FulfillmentOrderLineItem", (string)line["id"]!), Convert.ToInt64(line["quantity"], CultureInfo.InvariantCulture)))];

    private static string Gid(string kind, string id) => Gids(kind, Number(kind, id));

    /// <summary>An id must be a gid of its kind, or it is refused.</summary>
    private static string Number(string kind, string id)
    {
        var prefix = Gids(kind, "");
        return id.StartsWith(prefix, StringComparison.Ordinal) && id.Length > prefix.Length && id[prefix.Length..].All(char.IsAsciiDigit) ? id[prefix.Length..] : throw new ExecutionError($"Invalid global id '{id}'");
    }

    private static string Gids(string kind, string number) => $"gid://shopify/{kind}/{number}";
}
