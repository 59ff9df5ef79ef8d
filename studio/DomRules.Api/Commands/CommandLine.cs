using System.Text;
using System.Text.Json;
using DomRules.Api.Answers;
using DomRules.Operations.Serving;
using Microsoft.AspNetCore.Http;

namespace DomRules.Api.Commands;

/// <summary>Puts a command together from a request.</summary>
internal static class CommandLine
{
    private const string Remedy = "Send a JSON object as /openapi/v1.json describes it.";
    private static readonly BodyProblem NoObject = new("#", "The body is no JSON object.", Remedy);

    /// <summary>The command as a line of an event file; or what is wrong with the body.</summary>
    internal static (byte[]? Line, BodyProblem? Problem) Of(CommandRoute route, HttpRequest request, RequestBody body, DateTimeOffset at)
    {
        var members = new List<(string, string)>();
        foreach (var (value, member, isNumber) in route.Values)
        {
            var text = (string)request.RouteValues[value]!;
            members.Add((member, isNumber ? text : JsonSerializer.Serialize(text)));
        }

        if (route.Body is { } whole)
        {
            return Whole(body) is { } problem ? (null, problem) : (CommandText.Line(route.Does, at, [.. members, (whole, Encoding.UTF8.GetString(body.Bytes.Span))]), null);
        }

        var own = Members(body, route.Values.Select(value => value.Member).Append("at").Append("do"));
        return own.Problem is not null ? (null, own.Problem) : (CommandText.Line(route.Does, at, [.. members, .. own.Members!]), null);
    }

    /// <summary>The body must be one JSON value by itself, or it could say more than it is asked. Null: it is.</summary>
    private static BodyProblem? Whole(RequestBody body)
    {
        try
        {
            using var json = JsonDocument.Parse(body.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object ? null : NoObject;
        }
        catch (JsonException e)
        {
            return body.Bytes.IsEmpty ? new("#", "The body is missing.", Remedy) : NoJson(e);
        }
    }

    private static (List<(string, string)>? Members, BodyProblem? Problem) Members(RequestBody body, IEnumerable<string> taken)
    {
        if (body.Bytes.IsEmpty)
        {
            return ([], null);
        }

        try
        {
            using var json = JsonDocument.Parse(body.Bytes);
            return json.RootElement.ValueKind != JsonValueKind.Object ? (null, NoObject)
                : json.RootElement.EnumerateObject().FirstOrDefault(member => taken.Contains(member.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } twice
                    ? (null, BodyProblem.At(twice.Name, $"`{twice.Name}` is given by the address of the request.", "Leave it out of the body."))
                    : ([.. json.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetRawText()))], null);
        }
        catch (JsonException e)
        {
            return (null, NoJson(e));
        }
    }

    private static BodyProblem NoJson(JsonException e) => new("#", $"The body is no JSON: {e.Message}", Remedy);
}
