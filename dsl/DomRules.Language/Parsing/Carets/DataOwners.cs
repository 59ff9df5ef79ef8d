using Antlr4.Runtime;
using DomRules.Language.Parsing.Tokens;
using static DomRules.Grammar.RoutingLanguageParser;

namespace DomRules.Language.Parsing.Carets;

/// <summary>Which objects of a test's data are open at the end of a sentence.</summary>
internal sealed class DataOwners
{
    private readonly List<CommonToken> _run;
    private readonly Stack<(string Name, bool IsList)> _open = new();
    private string? _key;

    private DataOwners(List<CommonToken> run) => _run = run;

    /// <summary>Their names, the outermost first, and the property whose value is being written.</summary>
    internal static ImmutableArray<string> Of(List<CommonToken> run)
    {
        var owners = new DataOwners(run);
        for (var at = 0; at < run.Count; at++)
        {
            owners.Step(at);
        }

        var property = owners._key ?? (owners._open.TryPeek(out var top) && top.IsList ? top.Name : null);
        return [.. owners._open.Reverse().Where(o => !o.IsList).Select(o => o.Name), .. property is null ? [] : new[] { property }];
    }

    private void Step(int at)
    {
        var token = _run[at];
        if (token.IsOpening())
        {
            _open.Push((Name(at), token.Type != OPEN_BRACE));
            _key = null;
        }
        else if (token.IsClosing())
        {
            _open.TryPop(out _);
            _key = null;
        }
        else if (token.Type == COLON && at > 0)
        {
            _key = _run[at - 1].Text.Trim('`', '"');
        }
        else if (token.Type == COMMA)
        {
            _key = null;
        }
    }

    /// <summary>The property whose value begins here; an object in a list is called like the list.</summary>
    private string Name(int opening) => _key ?? (_open.TryPeek(out var list) && list.IsList ? list.Name : Head(opening));

    /// <summary>What an object without a key is: the kind of a network's entry, or what is given.</summary>
    private string Head(int opening)
    {
        var at = opening - 1;
        while (at > 0 && _run[at].Type is TEXT or WITH)
        {
            at--;
        }

        if (at < 1)
        {
            return at == 0 ? _run[0].Text : "";
        }

        var before = _run[at - 1];
        return Keywords.IsWord(before.Type) && before.Type is not (GIVEN or EVENT) ? before.Text : _run[at].Text;
    }
}
