using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DomRules.Operations.Simulating;
using DomRules.Operations.Versions;
using DomRules.Store.Decisions;
using DomRules.Store.Drafts;
using DomRules.Store.Jobs;
using DomRules.Studio.Tests.Hosting;

namespace DomRules.Studio.Tests.Screens;

/// <summary>Every screen, wide and light, narrow and dark: no serious mistake of accessibility, no error, nothing wider than the window, no request to another host.</summary>
[Collection(StudioCollection.Name)]
public sealed class ScreenTests(StudioFixture fixture)
{
    private static readonly string[] Serious = ["serious", "critical"];

    public static TheoryData<int, string> Looks => new() { { 1440, "light" }, { 900, "dark" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Screen_InEveryLook_IsSound(int width, string theme)
    {
        await using var visit = await fixture.VisitAsync($"Screen {width} {theme}", ["administrator", "operator", "auditor"], width, theme);
        var wrong = new List<string>();
        foreach (var (name, path) in await ScreensAsync())
        {
            await visit.GoAsync(path);
            await visit.PictureAsync($"{name}-{width}-{theme}", whole: name is "decision" or "simulation" or "simulation-order" or "simulate-one" or "what-if" or "home");
            wrong.AddRange((await visit.Page.RunAxe()).Violations.Where(v => Serious.Contains(v.Impact)).Select(v => $"{name}: {v.Id}: {v.Help}: {v.Nodes[0].Html}"));
            if (await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth"))
            {
                wrong.Add($"{name}: wider than the window");
            }

            if (await visit.Page.Locator("h1").CountAsync() != 1)
            {
                wrong.Add($"{name}: it has not one heading");
            }
        }

        wrong.ShouldBeEmpty();
        visit.Mistakes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Door_ForAStranger_IsSoundToo()
    {
        await using var context = await fixture.Browser.NewContextAsync(new() { BaseURL = fixture.Studio.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/decisions?order=HELD-1");
        new Uri(page.Url).AbsolutePath.ShouldBe("/sign-in");
        (await page.RunAxe()).Violations.Where(v => Serious.Contains(v.Impact)).Select(v => v.Help).ShouldBeEmpty();
    }

    private async Task<IEnumerable<(string Name, string Path)>> ScreensAsync()
    {
        var routed = (await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Outcome = "routed", Kind = "route" }, null, 1))[0];
        await DraftedAsync(routed.Version!);
        var back = await fixture.Studio.Store.Decisions.FindAsync(new DecisionFilter { Kind = "return" }, null, 1);
        List<(string, string)> all =
        [
            ("home", "/"), ("policies", "/policies"), ("decisions", "/decisions"), ("decision", $"/decisions/{routed.Key}"), ("order", $"/orders/{routed.Order}"), ("held", "/held"), ("held-no-plan", "/held?which=no-plan"), ("held-stock", "/held?which=stock"), ("stock", "/stock"),
            ("stock-of-sku", "/stock?sku=SCARF"), ("returns", "/returns"), ("what-if", $"/decisions/{routed.Key}?if-stock-node=S-BER&if-stock=0&if-closed={await ShipperAsync(routed)}"), ("simulate", "/simulate"), ("simulate-one", $"/simulate?what=one&order={routed.Order}&version={await OtherVersion.WithShortReachAsync(fixture.Studio)}"), ("no-simulation", "/simulate?job=none"), ("audit", "/audit"), ("settings", "/settings"), ("version", $"/versions/{routed.Version}?file=de_fashion.route&line=10"),
            ("no-decision", "/decisions/999999.0"), ("make-test", $"/decisions/{routed.Key}/test"), ("make-no-test", "/decisions/999999.0/test"), ("drafts", "/drafts"), ("no-drafts", "/drafts?which=closed"), ("nothing-found", "/decisions?order=none"), ("not-found", "/nowhere"),
        ];
        var job = await SimulatedAsync();
        all.Add(("simulation", $"/simulate?job={job.Job.Id}"));
        all.Add(("simulation-order", $"/simulate?job={job.Job.Id}&decision={(await FirstChangeAsync(job)).Subject.Name}"));
        all.AddRange([("graph", $"/versions/{routed.Version}/graph"), ("graph-rule", $"/versions/{routed.Version}/graph?rule=small_orders&folded=exceptions"), ("graph-table", $"/versions/{routed.Version}/graph?as=table")]);
        all.AddRange([("settings-keys", "/settings/keys"), ("settings-webhooks", "/settings/webhooks"), ("settings-retention", $"/settings/retention?orders={Uri.EscapeDataString("HELD-1\n" + ServedStudio.Hostile + "\nNOWHERE-1")}")]);
        all.AddRange(await ChangeScreensAsync());
        if (back is [{ } decided])
        {
            all.Add(("return", $"/decisions/{decided.Key}"));
        }

        return all;
    }

    private async Task<string> ShipperAsync(DecisionRow routed) =>
        Operations.Explaining.StoredExplaining.Read((await fixture.Studio.Store.Decisions.GetAsync(routed.Key))!.Record).Value!.Shipments[0].Node;

    /// <summary>Two drafts, of which one has a hostile title.</summary>
    private async Task DraftedAsync(string version)
    {
        var draft = new DraftRow { Id = "screen-1", Market = "DE", Title = "Stores nearer to the customer", Base = version, CreatedAt = TimeProvider.System.GetUtcNow(), CreatedBy = "Screen", ChangedAt = TimeProvider.System.GetUtcNow(), Authors = ["gone"] };
        await fixture.Studio.Store.Drafts.BeginAsync(draft, new FileBundle(ImmutableSortedDictionary<string, string>.Empty).Write());
        await fixture.Studio.Store.Drafts.BeginAsync(draft with { Id = "screen-2", Title = ServedStudio.Hostile, Base = null }, new FileBundle(ImmutableSortedDictionary<string, string>.Empty).Write());
        await fixture.Studio.Store.Drafts.MarkAsync("screen-2", DraftState.Submitted, TimeProvider.System.GetUtcNow());
    }

    /// <summary>A simulation that is done.</summary>
    private async Task<JobStatus> SimulatedAsync()
    {
        var queue = fixture.Studio.Services.Queue;
        var wanted = new SimulationWanted(await OtherVersion.WithShortReachAsync(fixture.Studio), null, null, 1_000, null, null, default);
        var answer = await queue.SubmitAsync(wanted.Schedule("Screen", null));
        var id = (string)System.Text.Json.Nodes.JsonNode.Parse(answer.Body.Span)!["job"]!;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        JobStatus? job;
        while ((job = await fixture.Studio.Store.Jobs.GetAsync(id)) is not { State: JobState.Done })
        {
            await timer.WaitForNextTickAsync();
        }

        return job;
    }

    private async Task<DecisionChange> FirstChangeAsync(JobStatus job) =>
        (await new SimulationResults(fixture.Studio.Store).ListAsync(SimulationResults.ProgressOf(job)!, new ChangeFilter(), 0, 1)).Changes.Single();

    /// <summary>A change that waits, with hostile words in it, and one that was moved, sent back and is out of date.</summary>
    private async Task<IEnumerable<(string, string)>> ChangeScreensAsync()
    {
        var studio = fixture.Studio;
        var writer = await studio.PersonAsync(await studio.AddPersonAsync($"Screen Writer {Guid.NewGuid():N}"[..22], "author"));
        var version = await studio.VersionAsync($"screens {ServedStudio.Hostile}", 80);
        var proposal = new DomRules.Operations.Changes.ChangeProposal { Market = "*", Version = version, Title = $"Stores reach 80 km {ServedStudio.Hostile}", Why = $"Parcels from stores arrive sooner.\n{ServedStudio.Hostile}" };
        var id = (await studio.Services.Changing.OpenAsync(proposal, writer)).Change!;
        await studio.Services.Changing.CommentAsync(id, $"Why not 90?\n{ServedStudio.Hostile}", writer);
        var from = studio.Services.Queue.Live.Changes.Changes[id].Base;
        return
        [
            ("changes", "/changes"), ("changes-none", "/changes?mine=true&market=nowhere"), ("change", $"/changes/{id}"), ("change-text", $"/changes/{id}/text"), ("change-meaning", $"/changes/{id}/meaning"),
            ("change-checks", $"/changes/{id}/checks"), ("change-impact", $"/changes/{id}/impact"), ("no-change", "/changes/c0"), ("compare", $"/versions/compare?from={from}&to={version}"),
            ("compare-none", "/versions/compare"), ("market-versions", "/policies/*"), ("settings-approval", "/settings/approval"),
        ];
    }
}
