using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DomRules.Cli.Tests.Pages;

namespace DomRules.Cli.Tests.Studio;

/// <summary>The README's first command, run as a process: from nothing to yesterday's order.</summary>
public sealed partial class StudioVerbTests
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(CommandRun.Library("starter"), "..", ".."));

    [Fact]
    public void Studio_FromNothing_LetsSomebodyInAndShowsYesterdaysOrder()
    {
        using var workplace = new Workplace(Repository);
        workplace.RunUntil("./domrules studio --url http://127.0.0.1:0", "Each minute another order comes in", LookAround);
        File.Exists(workplace.In("domrules-sample.db")).ShouldBeTrue();

        var second = workplace.RunUntil("./domrules studio --url http://127.0.0.1:0", "Each minute another order comes in");
        second.ShouldNotContain("/invitations/", customMessage: "there is an administrator");
        workplace.Run("./domrules verify domrules-sample.db").Output.ShouldContain("unbroken");
    }

    [Fact]
    public void Studio_WhereItCannotBeMade_SaysWhyAndMakesNothing()
    {
        using var workplace = new Workplace(Repository);
        Said("./domrules studio --store nowhere/sample.db").ShouldContain("there is no such folder");
        Said("./domrules studio --url here").ShouldContain("is no address to listen on");
        Said("./domrules studio --store postgres://somebody@somewhere/x").ShouldContain("made in a file");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Said($"./domrules studio --url http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}").ShouldContain("another program listens there");
        File.WriteAllText(workplace.In("notes.db"), "not a database, but something that somebody wrote down and wants to keep");
        Said("./domrules studio --store notes.db --fresh --url http://127.0.0.1:0").ShouldContain("none of DomRules");
        File.ReadAllText(workplace.In("notes.db")).ShouldStartWith("not a database");
        workplace.Run("ls").Output.ShouldNotContain(".unfinished");

        string Said(string command)
        {
            var (code, output, error) = workplace.Run(command);
            code.ShouldBe(2, output + error);
            return error;
        }
    }

    private static void LookAround(string printed)
    {
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(Address().Match(printed).Groups[1].Value) };
        var door = Get(client, Link().Match(printed).Value);
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Antiforgery().Match(door).Groups[1].Value), new("name", "Kim Example"), new("signIn", "kim"), new("password", "a calm long sentence"),
        ]);
        using var request = new HttpRequestMessage(HttpMethod.Post, Action().Match(door).Groups[1].Value) { Content = form };
        using var answer = client.Send(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, new StreamReader(answer.Content.ReadAsStream()).ReadToEnd());

        var order = Get(client, "/orders/F9001");
        order.ShouldContain("TRENCH-M");
        order.ShouldContain("LEJ-DC");
        order.ShouldContain("Kim Example");
        Get(client, "/held").ShouldContain("F9003");
        Get(client, "/policies").ShouldContain("Lena Vogt");
    }

    private static string Get(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using var answer = client.Send(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return new StreamReader(answer.Content.ReadAsStream()).ReadToEnd();
    }

    [GeneratedRegex(@"listens on (\S+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"http\S+/invitations/\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("<form[^>]*action=\"(/invitations/[^\"]+)\"")]
    private static partial Regex Action();
}
