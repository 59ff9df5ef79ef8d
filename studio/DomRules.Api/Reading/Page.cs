using System.Text.Json.Nodes;

namespace DomRules.Api.Reading;

/// <summary>A page of something that is kept in memory, cut out without sorting all of it.</summary>
internal static class Page
{
    /// <summary>The items of a page, and the cursor of the next.</summary>
    /// <param name="name">What the list is called in the answer.</param>
    /// <param name="items">All items, in any order.</param>
    /// <param name="key">Sort key; no two items have the same.</param>
    /// <param name="asked">Which page.</param>
    /// <param name="write">An item in the answer.</param>
    internal static JsonObject Of<T>(string name, IEnumerable<T> items, Func<T, string> key, PageQuery asked, Func<T, JsonNode?> write)
    {
        var found = First(items.Select(item => (Key: key(item), Item: item)).Where(one => asked.After is null || string.CompareOrdinal(one.Key, asked.After) > 0), asked.Limit + 1);
        var page = new JsonObject { [name] = new JsonArray([.. found.Take(asked.Limit).Select(one => write(one.Item))]) };
        if (found.Count > asked.Limit)
        {
            page["next"] = PageQuery.Encoded(found[asked.Limit - 1].Key);
        }

        return page;
    }

    private static List<(string Key, T Item)> First<T>(IEnumerable<(string Key, T Item)> items, int many)
    {
        var kept = new PriorityQueue<(string Key, T Item), string>(Comparer<string>.Create((x, y) => string.CompareOrdinal(y, x)));
        foreach (var item in items)
        {
            if (kept.Count < many)
            {
                kept.Enqueue(item, item.Key);
            }
            else
            {
                kept.EnqueueDequeue(item, item.Key);
            }
        }

        return [.. kept.UnorderedItems.Select(one => one.Element).OrderBy(one => one.Key, StringComparer.Ordinal)];
    }
}
