<#import "layout.ftl" as layout>
<#assign shout = "app.model.Shout"?new()>
<@layout.page title=shout(recipe.title)>
<#list recipe.parts?sort as part>
${part?counter}. ${part?cap_first}<#sep>,</#sep>
</#list>
${recipe.minutes()} min
</@layout.page>
