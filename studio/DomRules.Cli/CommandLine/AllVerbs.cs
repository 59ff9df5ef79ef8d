using System.CommandLine;
using DomRules.Cli.Verbs;

namespace DomRules.Cli.CommandLine;

/// <summary>All verbs of the command line.</summary>
internal static class AllVerbs
{
    internal static RootCommand Root(Terminal terminal) =>
        new("Decides where orders ship from, by rules that people can read, and says why.")
        {
            InitVerb.Command(terminal),
            CheckVerb.Command(terminal),
            FormatVerb.Command(terminal),
            TestVerb.Command(terminal),
            PromiseVerb.Command(terminal),
            RouteVerb.Command(terminal),
            ReturnVerb.Command(terminal),
            EventVerb.Command(terminal),
            ExplainVerb.Command(terminal),
            FiguresVerb.Command(terminal),
            GraphVerb.Command(terminal),
            KeysVerb.Command(terminal),
            PackVerb.Command(terminal),
            PublishVerb.Command(terminal),
            VerifyVerb.Command(terminal),
            ReplayVerb.Command(terminal),
            ServeVerb.Command(terminal),
            ForgetVerb.Command(terminal),
            StudioVerb.Command(terminal),
        };
}
